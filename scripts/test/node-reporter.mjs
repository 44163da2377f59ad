import { relative } from 'node:path';
import process from 'node:process';

// For node:test: prints the failures, and last one line of JSON with the counts, for the script that adds them up.
// Files that took long are named with their minutes. A suite counts as its tests, a suite that is skipped as one; a file that could not be loaded counts as one failure.
/** From so many minutes on a file is named. */
const LONG = 0.5;

export default async function* nodeReporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    const isSuite = data?.details?.type === 'suite';
    if (type === 'test:pass' && (!isSuite || data.skip !== undefined)) {
      if (data.skip !== undefined || data.todo !== undefined) {
        counts.skipped += 1;
        if (typeof data.skip === 'string' && data.skip) yield `    skipped: ${data.name} (${data.skip})\n`;
      } else counts.passed += 1;
    } else if (type === 'test:fail') {
      const error = data.details?.error;
      if (isSuite && error?.failureType === 'subtestsFailed') continue;
      counts.failed += 1;
      const cause = error?.cause ?? error;
      yield `    FAILED ${data.file ?? ''}:${data.line ?? ''} ${data.name}\n${String(cause?.stack ?? cause?.message ?? cause).replace(/^/gm, '      ')}\n`;
    } else if (type === 'test:summary' && data.file) {
      const minutes = data.duration_ms / 60_000;
      if (minutes >= LONG) yield `    ${minutes.toFixed(1)} minutes: ${relative(process.cwd(), data.file)}\n`;
    } else if (type === 'test:stderr') {
      yield String(data.message).replace(/^/gm, '    ').trimEnd() + '\n';
    }
  }
  yield `@counts ${JSON.stringify(counts)}\n`;
}
