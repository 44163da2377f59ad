import { css } from '../frame/style-sheet.js';

/** What the ID guide has on top of the frame and of all pack elements. */
export const idGuideStyles = css`
  section {
    margin-block: 1.6em;
  }
  h3 {
    margin-block-end: 0.5em;
  }
  summary h4 {
    display: inline;
  }
  .papers > li {
    border-block-start: 1px solid var(--_l);
  }
  .day {
    margin-block: 0 0.6em;
    margin-inline-start: 2.7em;
  }
  .day legend {
    font-weight: 400;
    color: var(--_m);
    margin: 0;
  }
  .plain {
    list-style: disc;
    padding-inline-start: 1.3em;
  }
  .plain li,
  .reasons li,
  .ways li {
    margin-block: 0.4em;
  }
  .result {
    border-inline-start: 0.35em solid var(--_w);
  }
  .is-yes {
    border-inline-start-color: var(--_g);
  }
  .reasons .i-no {
    color: var(--_d);
  }
  .ways li {
    border: 1px solid var(--_l);
    border-radius: var(--_r);
    padding: 0.5em 0.8em;
    background: var(--_b);
  }
  .cards {
    display: grid;
    gap: 0.75em;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
  }
  .cards .card {
    margin: 0;
  }
  dt {
    font-weight: 700;
    margin-block-start: 0.6em;
  }
  dd {
    margin-inline-start: 1em;
  }
`;
