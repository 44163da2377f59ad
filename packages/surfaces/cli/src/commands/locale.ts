import { catalogs, criticalWords, languageName, type Message } from '@newcomer/components/record-words';
import { NewcomerError } from '@newcomer/core';
import { Command } from 'commander';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readElementFiles } from '../element-files.js';
import { mergeReview, type Catalog, type Review } from '../locale/merge-review.js';
import { readReviewFile } from '../locale/review-file.js';
import { reviewLines } from '../locale/review-lines.js';
import { reviewPage } from '../locale/review-page.js';
import { createTerminal } from '../terminal.js';
import { refusedText } from '../translate/coverage-text.js';
import { readJson } from '../read-json.js';
import { UsageError } from '../usage-error.js';

/** Where a clone of Newcomer keeps the words on screen. */
const CATALOGS = 'packages/surfaces/components/src/locales';

/** `newcomer locale`: the words of the interface, to a native speaker and back. */
export function localeCommand(): Command {
  return new Command('locale')
    .description('Lets a native speaker review the words of the interface that can harm somebody when they are wrong.')
    .addCommand(reviewCommand())
    .addCommand(importCommand());
}

function reviewCommand(): Command {
  return new Command('review')
    .description('Writes one page with the forty critical words and sentences, to fill in on a screen or on paper.')
    .argument('<language>', 'such as so or uk')
    .option('--out <file>', 'the page; default review-<language>.html')
    .option('--json', 'print the lines as one JSON document')
    .addHelpText('after', '\nExamples:\n  newcomer locale review so\n  newcomer locale review ur --out for-amina.html')
    .action(async (language: string, options: { out?: string; json?: boolean }) => {
      const terminal = createTerminal(options);
      const [tag, , rtl] = catalogs.find(([own]) => own === language) ?? [];
      if (tag === undefined || tag === 'en')
        throw new UsageError(
          `there is no interface to review in "${language}"; there is ${catalogs
            .map(([own]) => own)
            .filter((own) => own !== 'en')
            .join(', ')}`,
        );
      const { files } = await readElementFiles();
      const words = (part: string): readonly Message[] => {
        const file = files.find((each) => each.name === `locales/${tag}${part}.json`);
        return JSON.parse(new TextDecoder().decode(file?.bytes)) as readonly Message[];
      };
      // Before the words of the first list stands the calendar.
      const lines = reviewLines(words('').slice(1), words('-detail'));
      const out = options.out ?? `review-${tag}.html`;
      await writeFile(out, reviewPage({ language: tag, name: languageName(tag).name, dir: rtl ? 'rtl' : 'ltr', lines }));
      terminal.result(
        { file: out, language: tag, lines },
        `${out}   ${lines.length} lines. What comes back:  newcomer locale import review-${tag}.json`,
      );
    });
}

function importCommand(): Command {
  return new Command('import')
    .description(
      'Takes a review into the catalog of its language; the label "no person has checked" goes when all forty lines are reviewed.',
    )
    .argument('<file>', 'what the reviewer saved: review-<language>.json')
    .option('--into <folder>', 'the folder of the catalogs in a clone of Newcomer', CATALOGS)
    .option('--json', 'print what was taken as one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  newcomer locale import review-so.json\n  newcomer locale import review-ur.json --into ../newcomer/packages/surfaces/components/src/locales',
    )
    .action(async (path: string, options: { into: string; json?: boolean }) => {
      const terminal = createTerminal(options);
      const text = await readFile(path, 'utf8').catch((error: unknown) => {
        throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
      });
      const file = readReviewFile(text, path);
      const catalogPath = join(options.into, `${file.language}.json`);
      const reviewPath = join(options.into, 'review', `${file.language}.json`);
      if (!(await stat(catalogPath).catch(() => undefined)))
        throw new NewcomerError(
          'cli/no-catalog',
          `there is no ${catalogPath}; run this in a clone of Newcomer, or give its folder of catalogs with --into`,
        );
      const catalog = (await readJson(catalogPath, 'cli/bad-catalog')) as Catalog;
      const english = (await readJson(join(options.into, 'en.json'), 'cli/bad-catalog')) as Catalog;
      const before = (await stat(reviewPath).catch(() => undefined))
        ? ((await readJson(reviewPath, 'cli/bad-catalog')) as Review)
        : undefined;
      const merged = mergeReview(file, catalog, english, criticalWords, before);
      if (merged.changed.length > 0) await writeJson(catalogPath, merged.catalog);
      await writeJson(reviewPath, merged.review);
      const { changed, open, refused } = merged;
      const done = criticalWords.length - open.length;
      terminal.result(
        { language: file.language, reviewed: done, of: criticalWords.length, changed, open, refused },
        [
          `${done} of ${criticalWords.length} lines of "${file.language}" are reviewed; ${changed.length} were changed.`,
          ...refusedText(refused.map((row) => ({ file: path, ...row }))),
          open.length === 0
            ? 'All are reviewed: after a build the finder shows this language without "no person has checked these words".'
            : `Still open: ${open.join(', ')}`,
        ].join('\n'),
      );
    });
}

function writeJson(path: string, value: unknown): Promise<void> {
  return writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
