import { css } from '../frame/style-sheet.js';

/** What the scorecard has on top of the frame. Bars differ by pattern and by words, not by colour alone. */
export const scorecardStyles = css`
  .label {
    border: 2px solid var(--_l);
    border-radius: var(--_r);
    padding: 0.6em 1em;
    font-weight: 700;
  }
  .areas > li {
    margin-block: 1.1em;
  }
  .areas ul {
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--_l);
  }
  h3,
  h4 {
    font-size: 1em;
  }
  .label {
    margin-block: 0.75em;
  }
  section {
    margin-block: 1.5em;
  }
  section h3,
  section h4 {
    margin-block: 0.75em 0.4em;
  }
  li > span.hint {
    display: block;
  }
  svg.bar {
    display: block;
    width: 100%;
    height: 1.4em;
    border: 1.5px solid var(--_t);
    border-radius: 0.3em;
    background: var(--_b);
    margin-block: 0.3em;
  }
  .defs {
    position: absolute;
    width: 0;
    height: 0;
  }
  .met {
    fill: var(--_g);
  }
  .partial {
    fill: url(#partial);
    stroke: var(--_t);
  }
  .open {
    fill: none;
  }
  rect.not {
    fill: url(#not);
    stroke: var(--_t);
  }
  .stripe {
    stroke: var(--_w);
    stroke-width: 2.5;
    fill: none;
  }
  .dot {
    fill: var(--_t);
  }
  .key-row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1.2em;
    margin-block: 0.6em;
  }
  .key-row svg {
    display: inline-block;
    width: 1.8em;
    height: 1em;
    vertical-align: -0.1em;
    margin-inline-end: 0.4em;
  }
  .scroll {
    overflow-x: auto;
  }
  td,
  thead th:not(:first-child) {
    font-variant-numeric: tabular-nums;
  }
  ol {
    padding-inline-start: 1.6em;
  }
  ol > li {
    margin-block: 0.5em;
  }
  .stars {
    font-size: 1.2em;
  }
  @media (forced-colors: active) {
    .met {
      fill: CanvasText;
    }
  }
`;
