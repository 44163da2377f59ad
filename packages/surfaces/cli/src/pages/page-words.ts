import {
  catalogs,
  core,
  detail,
  languageName,
  Localize,
  ownName,
  type LanguageName,
  type Message,
  type Values,
} from '@newcomer/components/record-words';
import type { ElementFile } from '../kit/index.js';
import am from './locales/am.json' with { type: 'json' };
import ar from './locales/ar.json' with { type: 'json' };
import de from './locales/de.json' with { type: 'json' };
import el from './locales/el.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };
import fa from './locales/fa.json' with { type: 'json' };
import fr from './locales/fr.json' with { type: 'json' };
import ht from './locales/ht.json' with { type: 'json' };
import it from './locales/it.json' with { type: 'json' };
import ps from './locales/ps.json' with { type: 'json' };
import pt from './locales/pt.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };
import so from './locales/so.json' with { type: 'json' };
import ti from './locales/ti.json' with { type: 'json' };
import tr from './locales/tr.json' with { type: 'json' };
import uk from './locales/uk.json' with { type: 'json' };
import ur from './locales/ur.json' with { type: 'json' };
import vi from './locales/vi.json' with { type: 'json' };
import zhHans from './locales/zh-Hans.json' with { type: 'json' };

/** What only pages say; everything else is in the words of the finder. */
type OwnWord = keyof (typeof en)['words'];

const OWN: readonly { readonly $code: string; readonly $reviewed: boolean; readonly words: Readonly<Record<OwnWord, string>> }[] = [
  ...[en, am, ar, de, el, es, fa, fr, ht, it, ps, pt, ru, so, ti, tr, uk, ur, vi, zhHans],
];

/** The finder's words, read from the built element files instead of fetched. */
class WrittenWords extends Localize {
  constructor(private readonly files: readonly ElementFile[]) {
    super(core.words);
  }

  /** A county asks for the same few hours a hundred thousand times, and the engine is slow to say one. */
  readonly #clocks = new Map<string, string>();

  override clock(minutes: number, country?: string): string {
    const key = `${minutes} ${country}`;
    let said = this.#clocks.get(key);
    if (said === undefined) this.#clocks.set(key, (said = super.clock(minutes, country)));
    return said;
  }

  override read(lang: string, part: 0 | 1): Promise<readonly unknown[]> {
    const name = `locales/${lang}${part ? '-detail' : ''}.json`;
    const file = this.files.find((each) => each.name === name);
    if (!file) throw new Error(`the words of "${lang}" are not among the element files: ${name}`);
    return Promise.resolve(JSON.parse(new TextDecoder().decode(file.bytes)) as readonly unknown[]);
  }
}

/** All words of one language that a page can need. */
export interface PageWords {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** False where no person has read every word. */
  readonly reviewed: boolean;
  readonly localize: Localize;
  /** A message of the finder's first list (`core`). */
  term(key: number, values?: Values, count?: number): string;
  /** A message of the finder's second list (`detail`). */
  detail(key: number, values?: Values): string;
  /** A message that only pages have. */
  own(key: OwnWord, values?: Values): string;
}

/** @throws Error where the element files have no words of the language. */
export async function pageWords(lang: string, files: readonly ElementFile[]): Promise<PageWords> {
  const localize = new WrittenWords(files);
  await localize.use(lang);
  const messages = lang === 'en' ? detail.english : ((await localize.read(lang, 1)) as readonly Message[]);
  const own = OWN.find(({ $code }) => $code === lang) ?? en;
  return {
    lang,
    dir: localize.dir,
    reviewed: localize.reviewed && own.$reviewed,
    localize,
    term: (key, values, count) => localize.term(key, values, count),
    detail: (key, values) => localize.format(messages[key], values),
    own: (key, values) => localize.format(own.words[key], values),
  };
}

/** A language's own name, also where Node cannot name it, and the language of that name. */
export function nameOfLanguage(tag: string): LanguageName {
  let name = named.get(tag);
  if (!name) {
    const own = ownName(tag);
    named.set(tag, (name = own === undefined ? languageName(tag) : { name: own, lang: tag }));
  }
  return name;
}

const named = new Map<string, LanguageName>();

export function isRightToLeft(tag: string): boolean {
  return catalogs.some(([own, , rtl]) => own === tag && rtl === 1);
}
