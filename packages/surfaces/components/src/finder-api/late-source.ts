import type { ServiceSource, SourceCapabilities } from '@newcomer/directory';

/** A source that is still to come: every question waits for it, and what it can do is what is promised until then. */
export function lateSource(make: () => Promise<ServiceSource>, promised: SourceCapabilities): ServiceSource {
  let there: ServiceSource | undefined;
  let coming: Promise<ServiceSource> | undefined;
  const source = async (): Promise<ServiceSource> => {
    try {
      return (there ??= await (coming ??= make()));
    } catch (error) {
      // The next question tries again.
      coming = undefined;
      throw error;
    }
  };
  return {
    get capabilities() {
      return there?.capabilities ?? promised;
    },
    open: async (...asked) => (await source()).open(...asked),
    search: async (...asked) => (await source()).search(...asked),
    get: async (...asked) => (await source()).get(...asked),
    warm: async (...asked) => (await source()).warm?.(...asked),
    places: async (...asked) => (await (await source()).places?.(...asked)) ?? [],
  };
}
