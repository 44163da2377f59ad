import { parentPort, workerData } from 'node:worker_threads';
import { check } from 'recheck';

const LETTERS = 100_000;

parentPort.on('message', async (pattern) => {
  const [, source, flags] = /^\/(.*)\/([a-z]*)$/s.exec(pattern);
  const { status, attack } = await check(source, flags, { timeout: workerData.timeoutMs });
  parentPort.postMessage({
    pattern,
    status,
    ...(attack && { attack: JSON.stringify(attack.pumps), ms: attackTime(new RegExp(source, flags), attack) }),
  });
});

/** How long the engine takes for the attack at full length, in milliseconds of this thread, so that a busy machine does not matter: the least of three times. */
function attackTime(pattern, { pumps, suffix }) {
  const times = Math.floor(LETTERS / pumps.reduce((sum, { pump }) => sum + pump.length, 0));
  const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
  let least = Infinity;
  for (let n = 0; n < 3; n++) {
    const started = process.threadCpuUsage();
    text.replace(pattern, '');
    const { user, system } = process.threadCpuUsage(started);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
