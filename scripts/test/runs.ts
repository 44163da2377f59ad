import fc from 'fast-check';

/** How many times as many runs as usual: `NEWCOMER_RUNS=20 npm test -- packages` before a release, or when a parser has changed. */
const FACTOR = Number(process.env.NEWCOMER_RUNS ?? 1);
if (!(FACTOR > 0)) throw new Error(`NEWCOMER_RUNS is "${process.env.NEWCOMER_RUNS ?? ''}"; give a number above 0, such as 20`);

const USUAL = 100;

/** Runs of a property that is checked `usual` times in an ordinary test. The seed is another one each time, unless a test fixes it. */
export const runs = (usual: number): number => Math.ceil(usual * FACTOR);

// Properties that do not say how many runs they need.
fc.configureGlobal({ numRuns: runs(USUAL) });
