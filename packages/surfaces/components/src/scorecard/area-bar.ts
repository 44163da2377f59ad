import type { AreaScore, Standing } from '@newcomer/engines/assessment';
import { svg, type TemplateResult } from 'lit';

/** The parts of a bar, in their order: each has a pattern of its own, so that nothing depends on colour. */
export const SEGMENTS: readonly (readonly [name: string, standings: readonly Standing[]])[] = [
  ['met', ['met']],
  ['partial', ['partial', 'blocked']],
  ['open', ['review', 'unanswered']],
  ['not', ['not-met']],
];

/** How many criteria of an area are in each part of its bar. */
export function segmentsOf({ counts }: AreaScore): number[] {
  return SEGMENTS.map(([, standings]) => standings.reduce((sum, standing) => sum + counts[standing], 0));
}

/** Patterns of the bars; once in each element, because ids of a shadow root are its own. */
export function barPatterns(): TemplateResult<2> {
  return svg`<defs>
    <pattern id="partial" width="8" height="8" patternUnits="userSpaceOnUse"><path class="stripe" d="M-2 2l4-4M0 8l8-8M6 10l4-4" /></pattern>
    <pattern id="not" width="6" height="6" patternUnits="userSpaceOnUse"><circle class="dot" cx="3" cy="3" r="1.2" /></pattern>
  </defs>`;
}

/** The bar itself; the words beside it say the same. */
export function bar(score: AreaScore, rtl: boolean): TemplateResult<2> {
  const all = score.applicable || 1;
  let from = 0;
  return svg`${segmentsOf(score).map((count, at) => {
    const width = (100 * count) / all;
    const x = rtl ? 100 - from - width : from;
    from += width;
    return count ? svg`<rect class=${SEGMENTS[at]![0]} x="${x}%" width="${width}%" y="0" height="100%" />` : '';
  })}`;
}

/** The bar of a mean between the ends of its scale. */
export function meanBar(value: number, min: number, max: number, rtl: boolean): TemplateResult<2> {
  const width = (100 * (value - min)) / (max - min);
  return svg`<rect class="met" x="${rtl ? 100 - width : 0}%" width="${width}%" y="0" height="100%" />`;
}
