import type { Finding } from '@newcomer/engines/cards';
import { CLAIM_LENGTH } from '../myth-fact/claim-review.js';
import { echoOf, slugTellsMyth } from '../myth-fact/echo.js';
import type { CardText } from '../myth-fact/myth-fact-card.js';
import { sharedFact } from '../myth-fact/shared-fact.js';
import { cardsOf, viewsOf, type CardView } from './card-views.js';
import type { CardRule } from './card-rule.js';

/** Finds a myth's words where they do not belong. */
function echoes(view: CardView, name: CardText, where: string, todo: string): Finding[] {
  const echo = echoOf(view.text(name), view.text('myth'));
  return echo === undefined ? [] : [{ path: view.textPath(name), message: `${where} repeats the myth: “${echo}”`, todo }];
}

export const factFirst: CardRule = {
  id: 'fact-first',
  severity: 'error',
  why: 'What is read first is remembered. Whoever stops after one sentence must have read the fact.',
  check: (pack) =>
    viewsOf(pack).flatMap((view) => echoes(view, 'fact', 'the first block', 'Say what is true, in words that the rumor does not use.')),
};

export const mythInTitle: CardRule = {
  id: 'myth-in-title',
  severity: 'error',
  why: 'Titles travel without their text. A rumor in a title is spread by everybody who shares its correction.',
  check: (pack) =>
    viewsOf(pack).flatMap((view) =>
      echoes(view, 'title', 'the title', 'Make the fact the title, in a few words. A question repeats the myth too.'),
    ),
};

export const mythOnce: CardRule = {
  id: 'myth-once',
  severity: 'error',
  why: 'A claim that is heard often feels true, even where each time it is denied. Once is enough to say what is meant.',
  check: (pack) =>
    viewsOf(pack).flatMap((view) =>
      (['warning', 'alternative', 'factAgain', 'limits'] as const).flatMap((name) =>
        echoes(view, name, 'this text', 'Say it without the words of the rumor; the myth stands once, in its own place.'),
      ),
    ),
};

export const mythInAddress: CardRule = {
  id: 'myth-in-address',
  severity: 'error',
  why: 'The id stands in links and in the names of files, which are read and shared without the card.',
  check: (pack) =>
    viewsOf(pack).flatMap((view) => {
      const { id } = view.card;
      const myth = view.text('myth');
      if (!slugTellsMyth(id, myth) && echoOf(id, myth) === undefined) return [];
      const todo = 'Name the card after its fact: “taxes-paid”, “world-share”.';
      // The address of a local figure is the card's own.
      return view.path.includes('local')
        ? []
        : [{ path: [...view.path, 'id'], message: `“${id}” tells the myth in links and names of files`, todo }];
    }),
};

export const mythInShareText: CardRule = {
  id: 'myth-in-share-text',
  severity: 'error',
  why: 'What is shared is read without the card around it: it carries the fact alone, with its source.',
  check: (pack) =>
    viewsOf(pack).flatMap((view) => {
      const { source } = sharedFact(view.card, () => '', pack.sources ?? {});
      const echo = echoOf(source, view.text('myth'));
      const path = [...view.path, 'evidence'];
      return echo === undefined
        ? []
        : [
            {
              path,
              message: `the name of the source repeats the myth: “${echo}”`,
              todo: 'Name the publisher of the source; the publisher is shared, not the title.',
            },
          ];
    }),
};

export const claimLength: CardRule = {
  id: 'claim-length',
  severity: 'error',
  why: 'Services that collect fact checks take 75 characters of a claim; a short myth also leaves more room for the fact.',
  check: (pack) =>
    viewsOf(pack).flatMap((view) => {
      const length = [...view.text('myth')].length;
      return length <= CLAIM_LENGTH
        ? []
        : [
            {
              path: view.textPath('myth'),
              message: `the myth has ${length} characters, ${length - CLAIM_LENGTH} too many`,
              todo: 'Say the rumor in one short sentence.',
            },
          ];
    }),
};

const QUOTED = /^["“”„«‘'»]([^"“”„«»]+)["”“«»’']$/;

export const mythQuoted: CardRule = {
  id: 'myth-in-quotation-marks',
  severity: 'warning',
  why: 'Whoever shows a card marks the myth itself, in the manner of each language; marks in the text would be double.',
  check: (pack) =>
    viewsOf(pack).flatMap((view) => {
      const bare = QUOTED.exec(view.text('myth').trim())?.[1]?.trim();
      if (!bare) return [];
      const path = view.textPath('myth');
      const fix = { label: 'take the quotation marks away', edits: [{ path, value: bare }] };
      return [{ path, message: 'the myth stands in quotation marks', todo: 'Take them away.', fix }];
    }),
};

export const fallacyNamed: CardRule = {
  id: 'fallacy-named',
  severity: 'error',
  why: 'Whoever knows the trick sees it the next time. A correction without it is a word against a word.',
  check: (pack, { fallacies }) =>
    cardsOf(pack).flatMap(({ card, path }) =>
      fallacies.includes(card.fallacy) || path.includes('local')
        ? []
        : [
            {
              path: [...path, 'fallacy'],
              message: 'it does not say how the myth misleads',
              todo: `Choose one of ${fallacies.join(', ')}.`,
            },
          ],
    ),
};
