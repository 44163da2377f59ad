import type { MythFactCard, MythFactPack } from '@newcomer/belonging';
import { MythFactPackSchema } from '@newcomer/belonging/schema';
import { applyFix, type Fix } from '@newcomer/engines/cards';
import { splitPack, type PackTexts } from '@newcomer/engines/pack';
import { schemaProblems } from '@newcomer/engines/pack/schema';

/** A file as it was opened: the pack, or the texts of one language. */
interface OpenedFile {
  readonly name: string;
  readonly content: unknown;
}

/** The cards that are being written, and the files that they came from and go back to. */
export class Deck {
  /** The pack as it was opened, so that only what has changed is taken along. */
  readonly #before: ReadonlyMap<string, string>;

  private constructor(
    readonly name: string,
    /** Texts stood in the pack's own file, and go back there. */
    readonly whole: boolean,
    readonly pack: MythFactPack,
    before?: ReadonlyMap<string, string>,
  ) {
    this.#before = before ?? this.files();
  }

  /** @throws Error that says which file is wrong, and how. */
  static async open(files: readonly File[]): Promise<Deck> {
    const opened = await Promise.all(files.map(readJson));
    const packs = opened.filter(({ content }) => isObject(content) && 'kind' in content);
    const [main] = packs;
    if (!main || packs.length > 1)
      throw new Error(
        `Choose one pack of cards, and its files of texts; ${packs.length === 0 ? 'none of these is a pack' : `these are ${packs.length}`}.`,
      );
    const stem = main.name.replace(/\.json$/i, '');
    const texts: Record<string, PackTexts> = { ...(main.content as MythFactPack).texts };
    const whole = Object.keys(texts).length > 0;
    for (const { name, content } of opened) {
      if (name === main.name) continue;
      const lang = name.startsWith(`${stem}.`) ? name.slice(stem.length + 1).replace(/\.json$/i, '') : '';
      if (lang === '') throw new Error(`${name} does not belong to ${main.name}; texts in Spanish would be called ${stem}.es.json.`);
      texts[lang] = content as PackTexts;
    }
    const pack = { ...(main.content as MythFactPack), texts };
    const [problem, ...more] = schemaProblems(MythFactPackSchema, pack);
    if (problem)
      throw new Error(
        `${main.name} is no pack of cards yet. ${problem.path}: ${problem.message}${more.length > 0 ? ` (and ${more.length} more)` : ''}. newcomer pack check says the same.`,
      );
    if (Object.keys(texts).length === 0) throw new Error(`Choose the texts of ${main.name} too, such as ${stem}.en.json.`);
    return new Deck(stem, whole, pack);
  }

  get languages(): readonly string[] {
    return Object.keys(this.pack.texts ?? {});
  }

  get cards(): readonly MythFactCard[] {
    return this.pack.values.cards;
  }

  text(lang: string, key: string | undefined): string {
    const entries = this.pack.texts?.[lang]?.entries;
    return key !== undefined && entries && Object.hasOwn(entries, key) ? (entries[key] ?? '') : '';
  }

  /** The deck with one text changed. Who approved a card approved other words, so each card that shows the text is a draft again. */
  withText(lang: string, key: string, text: string): Deck {
    return this.#with({ label: '', edits: [{ path: ['texts', lang, 'entries', key], value: text }] }).#unapproved((card) =>
      JSON.stringify(card).includes(JSON.stringify(key)),
    );
  }

  withFix(fix: Fix): Deck {
    const keys = fix.edits.flatMap(({ path }) => (path[0] === 'texts' ? [String(path.at(-1))] : []));
    const cards = fix.edits.flatMap(({ path }) => (path[0] === 'values' && path[1] === 'cards' ? [path[2]] : []));
    return this.#with(fix).#unapproved(
      (card, at) => cards.includes(at) || keys.some((key) => JSON.stringify(card).includes(JSON.stringify(key))),
    );
  }

  /** The pack with one card alone, for a preview. */
  only(at: number): MythFactPack {
    const card = this.cards[at];
    return { ...this.pack, values: { cards: card ? [card] : [] } };
  }

  /** What goes back to the city's folder, by name. */
  files(): ReadonlyMap<string, string> {
    const { data, texts } = splitPack(this.pack);
    const written = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`;
    if (this.whole) return new Map([[`${this.name}.json`, written(this.pack)]]);
    return new Map([
      [`${this.name}.json`, written(data)],
      ...Object.entries(texts).map(([lang, content]) => [`${this.name}.${lang}.json`, written(content)] as const),
    ]);
  }

  /** Files that are no longer as they were opened. */
  changed(): ReadonlyMap<string, string> {
    return new Map([...this.files()].filter(([name, content]) => this.#before.get(name) !== content));
  }

  #with(fix: Fix): Deck {
    return new Deck(this.name, this.whole, applyFix(this.pack, fix), this.#before);
  }

  #unapproved(is: (card: MythFactCard, at: number) => boolean): Deck {
    const cards = this.cards.map((card, at) => {
      if (card.status !== 'approved' || !is(card, at)) return card;
      const { review: _review, ...rest } = card;
      return { ...rest, status: 'draft' as const };
    });
    return new Deck(this.name, this.whole, { ...this.pack, values: { ...this.pack.values, cards } }, this.#before);
  }
}

const isObject = (content: unknown): content is object => typeof content === 'object' && content !== null;

async function readJson(file: File): Promise<OpenedFile> {
  if (file.size > 10_000_000) throw new Error(`${file.name} has more than 10 MB; a pack of cards has a few hundred kB.`);
  try {
    return { name: file.name, content: JSON.parse(await file.text()) as unknown };
  } catch (cause) {
    throw new Error(`${file.name} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  }
}
