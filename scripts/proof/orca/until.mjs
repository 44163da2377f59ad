import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until the answer is true; what was waited for is named where it never comes. */
export async function until(check, otherwise, mostMs = 20_000) {
  const end = Date.now() + mostMs;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(typeof otherwise === 'function' ? otherwise() : `${otherwise} within ${mostMs / 1000} seconds`);
    await sleep(50);
  }
}
