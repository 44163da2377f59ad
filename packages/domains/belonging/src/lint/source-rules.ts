import type { FixPath } from '@newcomer/engines/cards';
import { cardsOf } from './card-views.js';
import type { CardRule } from './card-rule.js';

/** Years after which a figure asks for a younger one. */
export const OLD_FIGURE_YEARS = 5;

export const knownSource: CardRule = {
  id: 'known-source',
  severity: 'error',
  why: 'Every figure says where it is from.',
  check: (pack) =>
    cardsOf(pack).flatMap(({ card, path }) =>
      card.evidence.flatMap(({ source }, index) =>
        Object.prototype.hasOwnProperty.call(pack.sources ?? {}, source)
          ? []
          : [
              {
                path: [...path, 'evidence', index, 'source'],
                message: `the pack has no source “${source}”`,
                todo: 'Add it to “sources”, with title, publisher, address and date.',
              },
            ],
      ),
    ),
};

export const datedSource: CardRule = {
  id: 'dated-source',
  severity: 'error',
  why: 'A figure without a date cannot be checked and never grows old.',
  check: (pack) =>
    cardsOf(pack).flatMap(({ card, path }) =>
      card.evidence.some(({ source }) => pack.sources?.[source]?.date !== undefined)
        ? []
        : [
            {
              path: [...path, 'evidence'],
              message: 'no source has a date',
              todo: 'Name at least one source that says when its figure was true.',
            },
          ],
    ),
};

export const disputedHeadline: CardRule = {
  id: 'disputed-headline',
  severity: 'error',
  why: 'A headline that turns out wrong takes everything else with it. Figures that are disputed, unchecked or a range stay in the text.',
  check: (pack, { statistics }) =>
    cardsOf(pack).flatMap(({ card, path }) =>
      card.evidence.flatMap(({ headline, standing = 'ok', statistic, figure }, index) => {
        const worst = standing === 'ok' && statistic !== undefined ? (statistics.get(statistic) ?? 'unverified') : standing;
        if (!headline || worst === 'ok') return [];
        const at: FixPath = [...path, 'evidence', index, 'headline'];
        return [
          {
            path: at,
            message: `the first sentence rests on a figure that is ${worst}: ${figure}`,
            todo: 'Lead with another figure, and write the first sentence anew.',
            fix: { label: 'do not call it the headline; the first sentence has to be written anew', edits: [{ path: at }] },
          },
        ];
      }),
    ),
};

export const asOfSource: CardRule = {
  id: 'as-of-after-source',
  severity: 'error',
  why: 'A card is not younger than its figures.',
  check: (pack) =>
    cardsOf(pack).flatMap(({ card, path }) => {
      const newest = card.evidence.reduce((latest, { source }) => {
        const date = pack.sources?.[source]?.date ?? '';
        return date > latest ? date : latest;
      }, '');
      if (newest === '' || card.asOf.slice(0, newest.length) <= newest.slice(0, card.asOf.length)) return [];
      const at: FixPath = [...path, 'asOf'];
      const fix = { label: `write ${newest}`, edits: [{ path: at, value: newest }] };
      return [
        {
          path: at,
          message: `it says “as of ${card.asOf}”, and its newest source is of ${newest}`,
          todo: `Write ${newest}, or add the newer source.`,
          fix,
        },
      ];
    }),
};

export const oldFigure: CardRule = {
  id: 'old-figure',
  severity: 'advice',
  why: 'An old figure says how it was. A local one is younger, nearer and harder to doubt.',
  check: (pack, { today }) =>
    cardsOf(pack).flatMap(({ card, path }) => {
      const years = Number(today.slice(0, 4)) - Number(card.asOf.slice(0, 4));
      return years <= OLD_FIGURE_YEARS
        ? []
        : [
            {
              path: [...path, 'asOf'],
              message: `the figures are ${years} years old`,
              todo: "Put the city's own figure into “local”, or look for a newer one.",
            },
          ];
    }),
};

export const approvedWithoutReview: CardRule = {
  id: 'approved-without-review',
  severity: 'error',
  why: 'A card is public only when a person of the city has read it and stands for it under a name.',
  check: (pack) =>
    pack.values.cards.flatMap(({ status, review }, index) => {
      if (status !== 'approved' || (review && review.reviewer.trim() !== '' && review.city.trim() !== '')) return [];
      const path: FixPath = ['values', 'cards', index, 'status'];
      const fix = { label: 'make it a draft again', edits: [{ path, value: 'draft' }] };
      return [
        {
          path,
          message: 'it is approved, and nobody is named who approved it',
          todo: 'Write reviewer, city and date into “review”, or make it a draft again.',
          fix,
        },
      ];
    }),
};

export const approvedMachineText: CardRule = {
  id: 'approved-machine-text',
  severity: 'warning',
  why: 'A small word that a computer gets wrong can turn a fact around.',
  check: (pack) =>
    pack.values.cards.some(({ status }) => status === 'approved')
      ? Object.entries(pack.texts ?? {})
          .filter(([, { provenance }]) => provenance === 'machine')
          .map(([lang]) => ({
            path: ['texts', lang, 'provenance'],
            message: `cards are approved, and their texts in “${lang}” were read by nobody`,
            todo: 'Let somebody who speaks the language read them; until then the screen says that a computer translated them.',
          }))
      : [],
};
