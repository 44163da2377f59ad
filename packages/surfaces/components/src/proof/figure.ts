import { executeServerCommand } from '@web/test-runner-commands';

/** One figure of a run in this engine, beside what it may be at most (`scripts/test/figure.mjs`). */
export async function figure(what: string, value: number, unit = '', target?: number): Promise<void> {
  await executeServerCommand('figure', { group: 'Every element on a page', what, value, unit, target });
}
