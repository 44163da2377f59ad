import type { SourceRef } from '@newcomer/core/source-ref';
import { shownCard, type MythFactCard } from './myth-fact-card.js';

/** What leaves the page when a person shares a card: the fact alone, never the myth. */
export interface SharedFact {
  readonly title: string;
  readonly fact: string;
  /** "United Nations, 2015": who says so, and what the figure is about. */
  readonly source: string;
  /** Title, fact and source, for a message. Also the picture's alternative text. */
  readonly text: string;
  /** "fact-world-share.png". */
  readonly fileName: string;
}

/** What is shared of a card, from a function that finds its texts. */
export function sharedFact(card: MythFactCard, textOf: (key: string) => string, sources: Readonly<Record<string, SourceRef>>): SharedFact {
  const shown = shownCard(card);
  const lead = shown.evidence.find(({ headline }) => headline) ?? shown.evidence[0];
  const named = lead && Object.prototype.hasOwnProperty.call(sources, lead.source) ? sources[lead.source] : undefined;
  const source = [named?.publisher ?? named?.title, shown.asOf].filter((part) => part !== undefined).join(', ');
  const title = textOf(shown.title);
  const fact = textOf(shown.fact);
  return { title, fact, source, text: `${title}\n${fact}\n(${source})`, fileName: `fact-${card.id}.png` };
}
