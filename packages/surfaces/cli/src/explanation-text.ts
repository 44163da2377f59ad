import type { ServicePage } from '@newcomer/directory';
import type { Explanation, WordExplanation } from '@newcomer/directory/search-explain';

/** What a score is made of, a line for each part. */
export function explanationText(explanation: Explanation | undefined): string[] {
  if (!explanation) return [];
  const { score, words, need, open, record, near } = explanation;
  const parts = [
    ...(words ? [`words ${figure(words.worth)}`] : []),
    `need ${figure(need.worth)}`,
    `open ${figure(open)}`,
    `record ${figure(record.factor)}`,
    `distance ${figure(near)}`,
  ];
  const ofNeed = need.id === undefined ? 'it has no need' : `${need.id}, number ${need.position} of its needs, the surest first`;
  const assured = record.assured === undefined ? 'nobody says when it was checked' : `checked on ${record.assured}`;
  return [
    `${figure(score)} = ${parts.join(' × ')}`,
    ...(words ? [...words.each.map(wordText), `words: ${coverText(words)}`] : []),
    `need: ${ofNeed}`,
    `record: ${record.quality} of 7 for what is known and how lately it was checked; ${assured}`,
  ].map((text) => `    ${text}`);
}

/** What decides between equal scores, and whether anything of the sort is among these results. */
export function tieRule(scores: readonly number[], { selection }: Pick<ServicePage, 'selection'>, isNear: boolean): string {
  // Only a directory in areas says whether it is a selection.
  const order = selection === undefined ? 'the order of the data' : 'the order of the data, the selection that all get before the areas';
  const equal = scores.filter((score, i) => score === scores[i - 1]).length;
  const pointless = isNear ? ' Who has no point comes after all who have one.' : '';
  return `Equal scores stand in ${order} (here ${equal} ${equal === 1 ? 'result scores' : 'results score'} as the one before).${pointless}`;
}

function wordText({ word, share, worth, said, meant }: WordExplanation): string {
  if (worth === 0) return `"${word}" is not here (${percent(share)} of the question)`;
  const reasons = [
    ...(said ? [`${said.field} "${said.text}" (${said.how}, ${figure(said.worth)})`] : []),
    ...(meant
      ? [
          `need ${meant.id} by "${meant.text}" (${meant.how}, ${meant.acrossLanguages ? 'across languages, ' : ''}${meant.languages.join(' ')})`,
        ]
      : []),
  ];
  return `"${word}" ${figure(worth)} × ${percent(share)} of the question: ${reasons.join('; ')}`;
}

function coverText({ cover, elsewhere, nameBonus }: NonNullable<Explanation['words']>): string {
  const bonus = nameBonus > 1.01 ? `; × ${figure(nameBonus)} because the name says them one after the other` : '';
  const place = elsewhere < 1 ? `; × ${figure(elsewhere)} because a word names a place, and this is elsewhere` : '';
  return `it has ${percent(cover)} of the question, and the sum of the words counts so much${place}${bonus}`;
}

function figure(value: number): string {
  return value.toFixed(2);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
