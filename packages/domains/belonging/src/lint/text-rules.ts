import { sanitizeLine } from '@newcomer/core/text';
import { READING_LIMITS, countWords, readingProblems, type Finding } from '@newcomer/engines/cards';
import { languageOf } from '@newcomer/engines/pack';
import { CARD_TEXTS, textKeysOf, type CardText } from '../myth-fact/myth-fact-card.js';
import { cardsOf, viewsOf, type CardView } from './card-views.js';
import type { CardRule } from './card-rule.js';

/** Words of an answer, from the fact to its limits. The title is a headline, not a part of it. */
export const ANSWER_WORDS = 120;

const ANSWER = CARD_TEXTS.filter((name) => name !== 'title');

export const tooLong: CardRule = {
  id: 'too-long',
  severity: 'error',
  why: 'A correction that is longer than the rumor loses against it.',
  check: (pack) =>
    viewsOf(pack).flatMap((view) => {
      const words = ANSWER.reduce((sum, name) => sum + countWords(view.text(name)), 0);
      return words <= ANSWER_WORDS
        ? []
        : [
            {
              path: [...view.path],
              message: `in “${view.lang}” the answer has ${words} words, ${words - ANSWER_WORDS} too many`,
              todo: 'Leave out what the fact does not need.',
            },
          ];
    }),
};

function reading(view: CardView, code: 'grade' | 'long-sentence', say: (found: number, limit: number) => string, todo: string): Finding[] {
  const whole = ANSWER.map(view.text).join('\n');
  // A grade is that of the whole answer; a sentence is found where it stands.
  const parts: [readonly CardText[], string][] = code === 'grade' ? [[['fact'], whole]] : ANSWER.map((name) => [[name], view.text(name)]);
  return parts.flatMap(([[name], text]) =>
    readingProblems(text, view.lang)
      .filter((problem) => problem.code === code)
      .map(({ found, limit }) => ({ path: code === 'grade' ? [...view.path] : view.textPath(name!), message: say(found, limit), todo })),
  );
}

export const readingGrade: CardRule = {
  id: 'reading-grade',
  severity: 'error',
  why: 'A resident of eleven years can read it, and so can one who learned the language last year. Measured in English only.',
  check: (pack) =>
    viewsOf(pack).flatMap((view) =>
      reading(
        view,
        'grade',
        (found, limit) => `in “${view.lang}” it reads like grade ${found}, above ${limit}`,
        'Use shorter sentences, and words of one or two syllables.',
      ),
    ),
};

export const longSentence: CardRule = {
  id: 'long-sentence',
  severity: 'warning',
  why: `A sentence of more than ${READING_LIMITS.sentenceWords} words is read twice or not at all, in any language.`,
  check: (pack) =>
    viewsOf(pack).flatMap((view) => reading(view, 'long-sentence', (found) => `a sentence of ${found} words`, 'Make two of it.')),
};

export const missingText: CardRule = {
  id: 'missing-text',
  severity: 'error',
  why: 'A card without one of its texts cannot be shown.',
  check: (pack) => {
    const own = languageOf(pack);
    const entries = pack.texts?.[own]?.entries ?? {};
    return cardsOf(pack).flatMap(({ card }) =>
      textKeysOf(card)
        .filter((key) => !Object.prototype.hasOwnProperty.call(entries, key) || entries[key]!.trim() === '')
        .map((key) => ({ path: ['texts', own, 'entries', key], message: `card ${card.id} has no text for “${key}”`, todo: 'Write it.' })),
    );
  },
};

export const untidyText: CardRule = {
  id: 'untidy-text',
  severity: 'warning',
  why: 'Double spaces, line breaks and invisible marks come along when text is pasted, and show on pictures and in messages.',
  check: (pack) =>
    viewsOf(pack).flatMap((view) =>
      CARD_TEXTS.flatMap((name) => {
        const text = view.text(name);
        const tidy = sanitizeLine(text);
        if (text === tidy) return [];
        const path = view.textPath(name);
        return [
          {
            path,
            message: 'there are spaces or marks in it that nobody sees',
            todo: 'Take them out.',
            fix: { label: 'take them out', edits: [{ path, value: tidy }] },
          },
        ];
      }),
    ),
};
