/** What is wrong with one notice of `notices.json`. */
export interface NoticeProblem {
  /** Its id, or its place in the file; empty for the file itself. */
  readonly notice: string;
  readonly reason: 'list' | 'title' | 'ends' | 'starts' | 'order' | 'closes' | 'phone' | 'url';
  /** What is written there. */
  readonly value?: unknown;
}

const TIME = 'a date or a time such as "2026-07-14" or "2026-07-14T20:00"';

/** What happened, to which notice, and what to do, for the person who wrote the file. */
export function problemText({ notice, reason, value }: NoticeProblem): string {
  const written = value === undefined ? 'missing' : JSON.stringify(value).slice(0, 60);
  const why: Record<NoticeProblem['reason'], string> = {
    list: 'The file must be { "notices": [ … ] }.',
    title: 'left out: "title" must be text, or text by language such as { "en": "Heat wave" }.',
    ends: `left out: "ends" must be ${TIME}; it is ${written}. Without an end it would stand there for ever.`,
    starts: `left out: "starts" must be ${TIME}, or not be there at all; it is ${written}.`,
    order: 'left out: it ends before it starts.',
    closes: 'left out: "closes" needs "services", the ids of what is closed.',
    phone: `its "phone" cannot be tapped: ${written} is no telephone number.`,
    url: `its "url" is not shown: it must begin with https://; it is ${written}.`,
  };
  return notice === '' ? why[reason] : `Notice "${notice}": ${why[reason]}`;
}
