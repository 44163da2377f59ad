import type { LanguageCoverage } from '@newcomer/directory/translation';

/** How far each language has come, a line each, in the order given. */
export function coverageText(coverage: readonly LanguageCoverage[]): string {
  const rows = coverage.map(({ language, texts, missing, stale, machine, human, reviewed }) => [
    language,
    `${texts - missing - stale} of ${texts}`,
    `${missing} missing`,
    `${stale} out of date`,
    `${machine} by machine`,
    `${human + reviewed} by people`,
    `${reviewed} of them reviewed`,
  ]);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}

const SHOWN = 20;

/** What was refused, row by row: what is wrong, and what to do. */
export function refusedText(refused: readonly Readonly<Record<string, string>>[]): string[] {
  if (refused.length === 0) return [];
  const lines = refused.slice(0, SHOWN).map(({ file, at, key, what, todo }) => `  ${file}, ${at} (${key}): ${what}. ${todo}`);
  const more = refused.length > SHOWN ? [`  … and ${refused.length - SHOWN} more; --json has them all.`] : [];
  return [`${refused.length} rows were refused:`, ...lines, ...more];
}
