import type { DirectoryInfo, ServiceSource } from '@newcomer/directory';

/** What is open for one button of the first screen. */
export interface Today {
  readonly open: number;
  /** When the next one opens, milliseconds since the epoch. */
  readonly next?: number | undefined;
}

/** How many services of a need are looked at for the next opening. */
const LOOKED_AT = 50;

/** What is open now or next, for every button, one after the other so that no frame is long. */
export async function askToday(source: ServiceSource, info: DirectoryInfo, lang: string, at: number): Promise<readonly Today[]> {
  const today: Today[] = [];
  for (const { needs } of info.firstScreen) {
    await new Promise((resolve) => setTimeout(resolve));
    const ask = (limit: number) => source.search({ lang, needs, at, limit });
    let answer = await ask(LOOKED_AT);
    // A source that counts nothing is asked for all, or fifty open ones would be told where there are more.
    if (!answer.facets && answer.total > LOOKED_AT) answer = await ask(answer.total);
    const { results, facets } = answer;
    const nexts = results.flatMap(({ open: { next } }) => (next?.state === 'open' ? next.at : []));
    today.push({
      open: facets?.open ?? results.filter(({ open }) => open.state === 'open').length,
      next: nexts.length ? Math.min(...nexts) : undefined,
    });
  }
  return today;
}
