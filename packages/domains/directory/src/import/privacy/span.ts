import type { Secret } from './secret.js';

/** Where in a text something secret stands. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly secret: Secret;
}

/** What stands in the place of what was taken out: it says that something is missing, in every language. */
export const TAKEN_OUT = '…';

/** The text without the spans. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  let left = '';
  let end = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.end <= end) continue;
    left += text.slice(end, Math.max(end, span.start));
    if (!left.endsWith(TAKEN_OUT)) left += TAKEN_OUT;
    end = span.end;
  }
  return left + text.slice(end);
}
