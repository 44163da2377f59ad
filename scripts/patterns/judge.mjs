import { Worker } from 'node:worker_threads';

/** A text of a hundred thousand letters may keep nobody waiting for longer than this, in milliseconds. */
export const MOST_MS = 50;

/**
 * What recheck says of each pattern; where it finds an attack, how long a hundred thousand letters of that attack take.
 *
 * @typedef {{ pattern: string, status: 'safe' | 'vulnerable' | 'unknown', attack?: string, ms?: number }} Verdict
 * @param {readonly string[]} patterns as in a literal
 * @param {number} timeoutMs for one pattern
 * @returns {Promise<Verdict[]>}
 */
export async function judgePatterns(patterns, timeoutMs) {
  const queue = [...patterns];
  const verdicts = [];
  const work = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('judge-worker.mjs', import.meta.url), {
        workerData: { timeoutMs },
        env: { ...process.env, RECHECK_BACKEND: 'pure' },
      });
      const next = () => {
        const pattern = queue.shift();
        if (pattern === undefined) void worker.terminate().then(resolve);
        else worker.postMessage(pattern);
      };
      worker.on('error', reject);
      worker.on('message', (verdict) => {
        verdicts.push(verdict);
        next();
      });
      next();
    });
  await Promise.all(patterns.length > 1 ? [work(), work()] : [work()]);
  return verdicts;
}
