import { keyOf, type RefusedRow, type TranslatedRow } from './merge-translations.js';
import type { TranslatableText } from './translatable-texts.js';
import { TranslationError, type TranslationProvider } from './translation-provider.js';

export interface MachineOptions {
  readonly from: string;
  readonly to: string;
  readonly signal?: AbortSignal | undefined;
  /** Texts in one request. Default 20. */
  readonly batchTexts?: number | undefined;
  /** Characters in one request, but for one text that is longer. Default 4,000. */
  readonly batchCharacters?: number | undefined;
  /** How often a busy engine is asked for the same, the first time included. Default 4. */
  readonly attempts?: number | undefined;
  /** Waits; a test gives its own. Milliseconds. */
  readonly wait?: ((milliseconds: number, signal?: AbortSignal) => Promise<void>) | undefined;
}

/** What came of one request. */
export interface MachineBatch {
  /** Rows to merge, all of them `machine`. */
  readonly rows: readonly TranslatedRow[];
  readonly failed: readonly RefusedRow[];
  /** Texts that are done by now, and all. */
  readonly done: number;
  readonly total: number;
}

const FIRST_WAIT = 1_000;

/**
 * Has texts translated by a machine, batch by batch, so that what has come can be kept when the rest fails. The same words are sent
 * once, wherever they stand. A batch that is too large is halved, a busy engine is asked again after a growing pause.
 *
 * @throws TranslationError where the engine refuses, or stays busy; an abort rejects with the signal's reason.
 */
export async function* machineTranslations(
  texts: readonly TranslatableText[],
  provider: TranslationProvider,
  options: MachineOptions,
): AsyncGenerator<MachineBatch> {
  const byHash = new Map<string, TranslatableText[]>();
  for (const text of texts) byHash.set(text.hash, [...(byHash.get(text.hash) ?? []), text]);
  const total = texts.length;
  let done = 0;
  const waiting = batches([...byHash.values()], options);
  for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
    options.signal?.throwIfAborted();
    const rows: TranslatedRow[] = [];
    const failed: RefusedRow[] = [];
    try {
      const answers = await ask(batch, provider, options);
      batch.forEach((same, n) => {
        const text = answers[n] ?? '';
        rows.push(...same.map((each) => ({ at: each.context, key: keyOf(each), original: each.text, text, provenance: 'machine' })));
      });
    } catch (error) {
      if (!(error instanceof TranslationError) || error.reason !== 'too-large') throw error;
      const half = Math.ceil(batch.length / 2);
      if (batch.length > 1) {
        waiting.unshift(batch.slice(0, half), batch.slice(half));
        continue;
      }
      const todo = 'Translate it by hand, or raise the limit of the engine.';
      failed.push(
        ...batch.flat().map((each) => ({ at: each.context, key: keyOf(each), what: `the engine refused it: ${error.message}`, todo })),
      );
    }
    done += batch.flat().length;
    yield { rows, failed, done, total };
  }
}

async function ask(batch: readonly (readonly TranslatableText[])[], provider: TranslationProvider, options: MachineOptions) {
  const { from, to, signal, attempts = 4, wait = pause } = options;
  const sent = batch.map(([first]) => first?.text ?? '');
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answers = await provider(sent, from, to, { signal });
      if (answers.length === sent.length) return answers;
      throw new TranslationError('refused', `the engine answered ${answers.length} texts where ${sent.length} were sent`);
    } catch (error) {
      if (!(error instanceof TranslationError) || error.reason !== 'busy' || attempt >= attempts) throw error;
      await wait(FIRST_WAIT * 2 ** (attempt - 1), signal);
    }
  }
}

function batches(
  groups: readonly TranslatableText[][],
  { batchTexts = 20, batchCharacters = 4_000 }: MachineOptions,
): TranslatableText[][][] {
  const found: TranslatableText[][][] = [];
  let batch: TranslatableText[][] = [];
  let characters = 0;
  for (const group of groups) {
    const length = group[0]?.text.length ?? 0;
    if (batch.length > 0 && (batch.length >= batchTexts || characters + length > batchCharacters)) {
      found.push(batch);
      batch = [];
      characters = 0;
    }
    batch.push(group);
    characters += length;
  }
  return batch.length > 0 ? [...found, batch] : found;
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
