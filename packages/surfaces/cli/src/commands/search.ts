import type { AccessAnswers, ServiceCard } from '@newcomer/directory';
import { createExplainedSearchMore, explanationOf } from '@newcomer/directory/search-explain';
import { Command } from 'commander';
import { openBundle } from '../open-bundle.js';
import { instantOption, pointOption, positiveOption } from '../options.js';
import { explanationText, tieRule } from '../explanation-text.js';
import { createTerminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

interface SearchOptions {
  readonly lang: string;
  readonly near?: { lat: number; lon: number };
  readonly within?: number;
  readonly openAt?: number;
  readonly category?: string;
  readonly spoken?: string;
  readonly free?: boolean;
  readonly limit: number;
  readonly explain?: boolean;
  readonly json?: boolean;
}

/** `newcomer search <bundle> <words>`: the finder's own search, for tests and for the curious. */
export function searchCommand(): Command {
  return new Command('search')
    .description("Searches a bundle with the finder's own search.")
    .argument('<bundle>', 'the folder "data" of a kit, the kit itself, or its address')
    .argument('[words...]', 'what a person types')
    .option('--lang <tag>', 'language of the reader', 'en')
    .option('--near <lat,lon>', 'sort and measure from this point', pointOption)
    .option('--within <km>', 'only so far from --near', positiveOption('--within'))
    .option('--open-at <time>', 'only what is open then, such as 2026-11-23T09:00:00-05:00', instantOption)
    .option('--category <need>', 'id or label of a need, such as health.doctor')
    .option('--spoken <tag>', 'only where this language is spoken')
    .option('--free', 'only what is free')
    .option('--limit <n>', 'how many results to print', positiveOption('--limit'), 10)
    .option('--explain', 'say for each result what its score is made of')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  newcomer search kit doctor\n  newcomer search kit طبيب --lang ar --near 25.77,-80.19 --within 5\n  newcomer search kit "doctor for kids" --explain\n  newcomer search kit --category food --open-at 2026-11-23T09:00:00-05:00 --json',
    )
    .action(async (bundle: string, words: string[], options: SearchOptions) => {
      if (options.within !== undefined && !options.near) throw new UsageError('--within needs --near: from where?');
      const terminal = createTerminal(options);
      const source = openBundle(bundle, { more: options.explain ? createExplainedSearchMore : undefined });
      const info = await source.open(options.lang);
      // A directory in areas brings those around the place that was named last.
      if (options.near) await source.search({ lang: options.lang, near: options.near, limit: 1 });
      await source.warm?.(options.lang);
      const access: (keyof AccessAnswers)[] = options.free ? ['free'] : [];
      const page = await source.search({
        words: words.join(' '),
        lang: options.lang,
        limit: options.limit,
        ...(options.near && { near: options.near }),
        ...(options.within !== undefined && { withinMeters: options.within * 1000 }),
        ...(options.openAt !== undefined && { openAt: options.openAt, at: options.openAt }),
        ...(options.spoken !== undefined && { spoken: options.spoken }),
        ...(options.category !== undefined && { needs: needsNamed(options.category, info.needs) }),
        access,
      });
      const results = page.results.map((card) => ({
        id: card.id,
        serviceId: card.serviceId,
        name: card.name.text,
        score: card.score,
        distanceMeters: card.distanceMeters,
        open: card.open.state,
        matched: card.matched,
        ...(options.explain && { explanation: explanationOf(card) }),
      }));
      const scores = page.results.flatMap((card) => explanationOf(card)?.score ?? []);
      const ties = options.explain ? tieRule(scores, page, options.near !== undefined) : undefined;
      const lines = page.results.flatMap((card) => [line(card), ...explanationText(explanationOf(card))]);
      terminal.result(
        { total: page.total, results, ...(ties && { ties }) },
        [`${page.total} found`, ...lines, ...(ties ? [ties] : [])].join('\n'),
      );
    });
}

/** A need by its id (with all below it), or by its label. */
function needsNamed(text: string, needs: readonly { readonly id: string; readonly label: { readonly text: string } }[]): string[] {
  const wanted = text.toLocaleLowerCase();
  const found = needs.filter(({ id, label }) => id === wanted || id.startsWith(`${wanted}.`) || label.text.toLocaleLowerCase() === wanted);
  if (found.length === 0) throw new UsageError(`there is no need "${text}" in this bundle; it has ${needs.map(({ id }) => id).join(', ')}`);
  return found.map(({ id }) => id);
}

function line(card: ServiceCard): string {
  const distance = card.distanceMeters === null ? '' : `  ${(card.distanceMeters / 1000).toFixed(1)} km`;
  const why = card.matched.map(({ field, text }) => `${field}: ${text}`).join(', ');
  return `${card.open.state.padEnd(8)} ${card.name.text}${distance}${why ? `  (${why})` : ''}`;
}
