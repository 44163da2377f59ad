import { executeServerCommand } from '@web/test-runner-commands';

/** One figure of a run in this engine, beside what it may be at most (`scripts/test/figure.mjs`). */
export async function figure(what: string, value: number, unit = '', target?: number, group = 'Every element on a page'): Promise<void> {
  await executeServerCommand('figure', { group, what, value, unit, target });
}
