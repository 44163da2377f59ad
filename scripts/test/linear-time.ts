import assert from 'node:assert/strict';

/** Letters of the longer text. */
const LONG = 100_000;
const STEP = 4;
/** What takes less of the processor for a hundred thousand letters, in milliseconds, keeps nobody waiting, however it grows. */
const NOTHING = 300;
/** A text four times as long takes four times as long, sixteen times where time grows with its square; between them is room for noise. */
const MOST = 9;

/** What attackers and broken exports are made of: whatever a pattern may begin to read and then give up. */
const HOSTILE_UNITS: readonly string[] = [
  ...['(', ')', '[', '{"', '<', '<a ', '</', '&', '&#', '"', "'", ',', ';', '|', '/', '\\', '=', '%', '#', '- ', '--', '. ', '..'],
  ...[
    ' ',
    ' \n',
    '\t',
    '\n',
    '\r\n',
    '\u00a0',
    '\u00ad',
    '\u200c',
    '\u200f',
    '\ufeff',
    '\u0300',
    '\u0301\u0316',
    'a\u0301\u0316',
    '\u00c3\u00a9',
  ],
  ...['a', 'A ', 'a-', 'a.', 'a@', "l'", 'ال', 'ـ', '法', 'の', '﷽', '🏠', 'é'],
  ...['1', '1.', '1,', '(305', '305-', '555 ', '+1 ', 'x', 'ext ', '9:00 ', '9am-', '9-', 'Mon ', 'Mon-', 'closed ', '1st '],
  ...['http://', '://', 'www.', 'a@b.', 'mailto:', 'java:', '12 Almond ', 'P.O. ', 'Dr. ', 'M.', 'and ', ' or', 'staff ', '-only'],
];

/** Some of them, for what takes long with each. */
export const FEW_HOSTILE_UNITS = [
  '(',
  '"',
  '<',
  '&',
  ' ',
  ',',
  '\u0301\u0316',
  'a',
  'a@',
  '1',
  '305-',
  '9am-',
  'http://',
  '12 Almond ',
  'yes ',
];

/**
 * Fails where time grows faster than the text. Measured by the processor's own count for this process, the least of three
 * times, and relative to a shorter text, so that other programs on the machine do not matter.
 */
export async function assertLinear(run: (text: string) => unknown, units: readonly string[] = HOSTILE_UNITS): Promise<void> {
  for (const unit of units) {
    // The last letter is one that no pattern waits for.
    const text = (letters: number) => `${unit.repeat(Math.ceil(letters / unit.length))}!`;
    const long = await leastTime(run, text(LONG), NOTHING);
    if (long < NOTHING) continue;
    const short = await leastTime(run, text(LONG / STEP), 0);
    assert.ok(long <= MOST * short, `${JSON.stringify(unit)}: ${short} ms, and ${long} ms for ${STEP} times as much`);
  }
}

async function leastTime(run: (text: string) => unknown, text: string, enough: number): Promise<number> {
  let least = Infinity;
  for (let n = 0; n < 3 && least >= enough; n++) {
    const before = process.cpuUsage();
    await run(text);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
