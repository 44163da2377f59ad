import { lintCards, type MythFactPack } from '@newcomer/belonging';
import type { LintProblem } from '@newcomer/engines/cards';
import { statistics } from '@newcomer/packs';
import { drawForm, markFields, refill } from './card-form.js';
import { Deck } from './deck.js';
import { drawProblems } from './problem-list.js';

const find = <T extends HTMLElement>(selector: string): T => {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`index.html has lost ${selector}`);
  return element;
};

const desk = find('[data-desk]');
const failure = find('[data-failure]');
const cardChoice = find<HTMLSelectElement>('[data-card]');
const languageChoice = find<HTMLSelectElement>('[data-language]');
const form = find('[data-form]');
const preview = document.createElement('newcomer-myth-card') as HTMLElement & { pack?: MythFactPack };
preview.setAttribute('demo', '');
find('[data-preview]').append(preview);

/** How long after the last key the card is looked at, in milliseconds. */
const SETTLED = 150;
const STANDINGS = new Map(statistics.map(({ id, status }) => [id, status] as const));

let deck: Deck | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

const today = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};
const at = (): number => Number(cardChoice.value);

async function open(files: readonly File[]): Promise<void> {
  try {
    deck = await Deck.open(files);
  } catch (error) {
    // What was being written stays on the desk.
    failure.textContent = error instanceof Error ? error.message : String(error);
    failure.hidden = false;
    return;
  }
  failure.hidden = true;
  languageChoice.replaceChildren(...deck.languages.map((lang) => new Option(nameOf(lang), lang)));
  languageChoice.value = deck.pack.language ?? deck.languages[0] ?? 'en';
  drawCards(0);
  desk.hidden = false;
  drawCard();
}

function nameOf(lang: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(lang) ?? lang;
}

function drawCards(chosen: number): void {
  if (!deck) return;
  const own = deck.pack.language ?? languageChoice.value;
  const { cards } = deck;
  cardChoice.replaceChildren(...cards.map(({ id, title }, index) => new Option(deck?.text(own, title) || id, String(index))));
  cardChoice.value = String(chosen);
}

function drawCard(): void {
  const card = deck?.cards[at()];
  if (!deck || !card) return;
  const lang = languageChoice.value;
  drawForm(form, deck, card, lang, (key, text) => {
    deck = deck?.withText(lang, key, text);
    clearTimeout(timer);
    timer = setTimeout(look, SETTLED);
  });
  look();
}

/** Looks at the card again: the preview, what is wrong, and what to take along. */
function look(): void {
  const card = deck?.cards[at()];
  if (!deck || !card) return;
  const lang = languageChoice.value;
  preview.lang = lang;
  preview.pack = deck.only(at());
  const problems = lintCards(deck.only(at()), { today: today(), statistics: STANDINGS });
  const here = problems.filter(({ path }) => !path.startsWith('texts.') || path.startsWith(`texts.${lang}.`));
  const elsewhere = problems.length - here.length;
  markFields(form, byKey(here, lang));
  drawProblems(find('[data-problems]'), here, (fix) => {
    // A fix was offered for the card alone; in the deck it stands at another place.
    const edits = fix.edits.map((edit) => ({
      ...edit,
      path: edit.path.map((part, n) => (n === 2 && edit.path[1] === 'cards' ? at() : part)),
    }));
    deck = deck?.withFix({ ...fix, edits });
    if (deck) refill(form, deck, lang);
    look();
  });
  const errors = here.filter(({ severity }) => severity === 'error').length;
  find('[data-summary]').textContent = [
    here.length === 0 ? 'Nothing is wrong in this language.' : `${here.length} to look at, ${errors} of them errors.`,
    ...(elsewhere > 0 ? [`${elsewhere} in other languages.`] : []),
  ].join(' ');
  find('[data-state]').textContent =
    card.status === 'approved' && card.review
      ? `Approved by ${card.review.reviewer}, ${card.review.city}, on ${card.review.date}. If you change it, it is a draft again.`
      : 'A draft: no resident sees it until a named person of the city has approved it.';
  drawSaves();
}

/** What is said of each text, by its key. */
function byKey(problems: readonly LintProblem[], lang: string): ReadonlyMap<string, readonly string[]> {
  const prefix = `texts.${lang}.entries.`;
  const found = new Map<string, string[]>();
  for (const { path, message } of problems) {
    if (!path.startsWith(prefix)) continue;
    const key = path.slice(prefix.length);
    found.set(key, [...(found.get(key) ?? []), message]);
  }
  return found;
}

function drawSaves(): void {
  const changed = deck?.changed() ?? new Map<string, string>();
  find('[data-changed]').textContent =
    changed.size === 0 ? 'Nothing has changed.' : 'Put these in the place of your files, and let somebody of the city approve them.';
  find('[data-saves]').replaceChildren(
    ...[...changed].map(([name, content]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = `Save ${name}`;
      button.addEventListener('click', () => save(name, content));
      return button;
    }),
  );
}

function save(name: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

cardChoice.addEventListener('change', drawCard);
languageChoice.addEventListener('change', drawCard);
const input = find<HTMLInputElement>('#files');
input.addEventListener('change', () => {
  void open([...(input.files ?? [])]);
  // The same files again, after they were mended elsewhere, are a change too.
  input.value = '';
});
find('[data-sample]').addEventListener('click', () => {
  const names = ['', '.en', '.es', '.fr', '.ar', '.el'].map((part) => `port-lantern${part}.json`);
  void Promise.all(names.map(async (name) => new File([await (await fetch(`sample/${name}`)).blob()], name))).then(open);
});
// A tab that is closed by mistake must not take an hour of writing along.
addEventListener('beforeunload', (event) => {
  if (deck && deck.changed().size > 0) event.preventDefault();
});
