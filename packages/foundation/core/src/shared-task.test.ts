import assert from 'node:assert/strict';
import { it } from 'node:test';
import { SharedTask } from './shared-task.js';

/** Work that ends as its test says, and that tells how often it was begun and stopped. */
function held(): { readonly task: SharedTask<string>; readonly begun: { finish: (value: string) => void; signal: AbortSignal }[] } {
  const begun: { finish: (value: string) => void; signal: AbortSignal }[] = [];
  const task = new SharedTask<string>(
    (signal) =>
      new Promise((finish, reject) => {
        // As a real download does, it notices an abort some time after it.
        signal.addEventListener('abort', () => setImmediate(() => reject(new Error('stopped'))));
        begun.push({ finish, signal });
      }),
  );
  return { task, begun };
}

it('whoever left an earlier download does not count as one who leaves the next', async () => {
  const { task, begun } = held();
  const [gone, stays, passes] = [new AbortController(), new AbortController(), new AbortController()];
  const reason = new Error('not needed');
  const first = task.wait(gone.signal);
  gone.abort(reason);
  await assert.rejects(first, reason);
  assert.equal(begun[0]?.signal.aborted, true);

  const second = task.wait(stays.signal);
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  const third = task.wait(passes.signal);
  assert.equal(begun.length, 2);
  passes.abort(reason);
  await assert.rejects(third, reason);
  assert.equal(begun[1]?.signal.aborted, false, 'somebody still waits for it');
  begun[1].finish('whole');
  assert.equal(await second, 'whole');
  assert.equal(await task.wait(), 'whole');
  assert.equal(begun.length, 2, 'done once');
});

it('who waits without a signal keeps the work going when all others leave', async () => {
  const { task, begun } = held();
  const other = new AbortController();
  const patient = task.wait();
  const leaving = task.wait(other.signal);
  other.abort(new Error('gone'));
  await assert.rejects(leaving, /gone/);
  begun[0]?.finish('whole');
  assert.equal(await patient, 'whole');
});
