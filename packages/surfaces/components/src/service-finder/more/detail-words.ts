import { english } from '../../localize/english-detail.js';
import type { Message } from '../../localize/message.js';
import type { Localize } from '../../localize/localize.js';
import { catalogs, localeFor } from './lent.js';

/** The words of the second file in one language, and which language that turned out to be. */
export interface DetailWords {
  readonly lang: string;
  readonly messages: readonly Message[];
}

/** `finder-keep.js` adds its own words. */
export const ENGLISH: DetailWords & { readonly messages: Message[] } = { lang: 'en', messages: [...english] };

/** English where the language is not ours: said as English, never as if it were the other. Rejects where its file cannot be had. */
export async function detailWords(lang: string, localize: Localize): Promise<DetailWords> {
  const tag = localeFor(
    lang,
    catalogs.map(([own]) => own),
  );
  if (!tag || tag === 'en') return ENGLISH;
  return { lang: tag, messages: (await localize.read(tag, 1)) as readonly Message[] };
}
