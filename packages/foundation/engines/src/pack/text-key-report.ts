// While this is set, every text key says where it stands: as an issue, because zod gives an issue its path.
let collecting = false;

interface KeyContext {
  readonly value: string;
  readonly issues: unknown[];
}

const MARK = 'newcomer-text-key';

export function reportTextKey(context: KeyContext): void {
  if (!collecting) return;
  context.issues.push({ code: 'custom', input: context.value, message: MARK, params: { [MARK]: context.value } });
}

/** Runs a parse in which every text key becomes an issue. */
export function whileCollecting<T>(parse: () => T): T {
  collecting = true;
  try {
    return parse();
  } finally {
    collecting = false;
  }
}

/** The key that an issue stands for; undefined where it is a real problem. */
export function reportedKey(issue: object): string | undefined {
  const params = (issue as { readonly params?: Readonly<Record<string, unknown>> }).params;
  const key = params?.[MARK];
  return typeof key === 'string' ? key : undefined;
}
