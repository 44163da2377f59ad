import { CARD_TEXTS, type CardText, type MythFactCard } from '@newcomer/belonging';
import type { Deck } from './deck.js';
import { sentence } from './problem-list.js';

/** What an editor is asked for, in the order in which a resident reads it. */
const LABELS: Readonly<Record<CardText, readonly [label: string, hint: string]>> = {
  title: ['The fact in a few words', 'Never the rumor, not even to deny it. It stands in links and pictures.'],
  fact: ['The fact', 'Two or three short sentences, with the figure.'],
  warning: ['The warning', 'Something wrong comes now. Cards may share it.'],
  myth: ['The rumor, once', 'In plain words and without quotation marks: the card marks it.'],
  alternative: ['How it misleads', 'Why it seems true, and what is true instead.'],
  factAgain: ['The fact again', 'What a person should remember.'],
  limits: ['What the figures do not say', 'Honest limits make the rest believable.'],
};
const LOCAL = ['title', 'fact', 'factAgain', 'limits'] as const;

interface Field {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
}

/** One field for each text of a card; the city's own figure has fields of its own, which is what residents see. */
function fieldsOf(card: MythFactCard): Field[] {
  const own = CARD_TEXTS.flatMap((name): Field[] => {
    const key = card[name];
    return key === undefined ? [] : [{ key, label: LABELS[name][0], hint: LABELS[name][1] }];
  });
  const { local } = card;
  if (!local) return own;
  return [
    ...own,
    ...LOCAL.flatMap((name): Field[] => {
      const key = local[name];
      return key === undefined
        ? []
        : [{ key, label: `In our city: ${LABELS[name][0].toLowerCase()}`, hint: 'Shown in the place of the one above.' }];
    }),
  ];
}

/** Draws the fields of a card in one language. What is being typed in stays, with its cursor. */
export function drawForm(
  form: HTMLElement,
  deck: Deck,
  card: MythFactCard,
  lang: string,
  change: (key: string, text: string) => void,
): void {
  const fields = fieldsOf(card).map(({ key, label, hint }, at) => {
    const id = `text-${at}`;
    const field = document.createElement('div');
    field.className = 'field';
    field.dataset.key = key;
    const name = document.createElement('label');
    name.htmlFor = id;
    name.textContent = label;
    const help = document.createElement('p');
    help.className = 'hint';
    help.id = `${id}-hint`;
    help.textContent = hint;
    const area = document.createElement('textarea');
    area.id = id;
    area.lang = lang;
    area.dir = 'auto';
    area.rows = 2;
    area.value = deck.text(lang, key);
    area.setAttribute('aria-describedby', `${id}-hint ${id}-problems`);
    area.addEventListener('input', () => change(key, area.value));
    const problems = document.createElement('p');
    problems.className = 'wrong';
    problems.id = `${id}-problems`;
    field.append(name, help, area, problems);
    return field;
  });
  form.replaceChildren(...fields);
}

/** Marks the fields that problems are about, and says there in few words what is wrong. */
export function markFields(form: HTMLElement, problems: ReadonlyMap<string, readonly string[]>): void {
  for (const field of form.querySelectorAll<HTMLElement>('.field')) {
    const found = problems.get(field.dataset.key ?? '') ?? [];
    field.querySelector('.wrong')!.textContent = found.map((words) => `${sentence(words)}.`).join(' ');
    field.querySelector('textarea')!.setAttribute('aria-invalid', String(found.length > 0));
  }
}

/** Puts what a fix changed into the fields. */
export function refill(form: HTMLElement, deck: Deck, lang: string): void {
  for (const field of form.querySelectorAll<HTMLElement>('.field')) {
    const area = field.querySelector('textarea')!;
    const text = deck.text(lang, field.dataset.key);
    if (area.value !== text) area.value = text;
  }
}
