/** Adds up what ran, prints as it goes, and ends with the one line that a machine reads. */
export class Total {
  passed = 0;
  failed = 0;
  skipped = 0;
  /** Names of what failed, for the summary. */
  failures = [];
  /** What could not be done here, and what to do about it. */
  notes = [];

  /** @param {{ minutes: number, cap: number }} [took] and after how many minutes it would have been ended */
  add(name, { passed = 0, failed = 0, skipped = 0 }, details = '', took) {
    this.passed += passed;
    this.failed += failed;
    this.skipped += skipped;
    if (failed) this.failures.push(name);
    const skips = skipped ? `, ${skipped} skipped` : '';
    console.log(
      `${failed ? 'FAILED' : 'ok    '}  ${name}: ${passed} passed, ${failed} failed${skips}${took ? `, ${took.minutes.toFixed(1)} of at most ${took.cap} minutes` : ''}`,
    );
    if (details.trim()) console.log(details.trimEnd().replace(/^/gm, '        '));
  }

  note(text) {
    this.notes.push(text);
    console.log(`note    ${text}`);
  }

  /** Prints the summary; returns the exit status. */
  finish() {
    if (this.failures.length) console.log(`\nFailed: ${this.failures.join('; ')}`);
    for (const note of this.notes) console.log(`Not done here: ${note}`);
    console.log(`${this.passed} passed, ${this.failed} failed${this.skipped ? `, ${this.skipped} skipped` : ''}`);
    return this.failed || this.passed === 0 ? 1 : 0;
  }
}
