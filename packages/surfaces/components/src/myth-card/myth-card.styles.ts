import { css } from '../frame/style-sheet.js';

/** What the card has on top of the frame: the fact stands out, the rumor steps back. */
export const mythCardStyles = css`
  .card,
  .picture,
  .actions,
  .turn,
  .topic {
    max-inline-size: 40em;
  }
  .card {
    padding: 1.1em 1.25em;
    border-block-start: 0.4em solid var(--_a);
    background: var(--_b);
  }
  .tags {
    color: var(--_m);
    font-size: 0.9em;
    gap: 0.4em 0.8em;
  }
  .draft {
    color: var(--_w);
    border-color: currentColor;
  }
  h2 {
    font-size: 1.5em;
    line-height: 1.25;
    margin-block: 0.4em;
  }
  h2:focus {
    outline: none;
  }
  h3 {
    font-size: 1em;
    margin-block: 1.1em 0.2em;
  }
  .fact {
    font-size: 1.15em;
  }
  .as-of {
    margin-block-start: 0.3em;
  }
  .said {
    margin-block-end: 1em;
  }
  .rumor {
    margin-block: 1.1em;
    padding: 0.7em 1em;
    border: 2px dashed var(--_l);
    border-radius: var(--_r);
    background: var(--_s);
    color: var(--_m);
  }
  .mark {
    margin-block-start: 0.5em;
    gap: 0.6em;
  }
  .mark .tag {
    color: var(--_d);
    border-color: currentColor;
  }
  blockquote {
    margin-block-start: 0.15em;
  }
  blockquote::before {
    content: open-quote;
  }
  blockquote::after {
    content: close-quote;
  }
  .again {
    font-weight: 600;
    border-inline-start: 0.3em solid var(--_g);
    padding-inline-start: 0.7em;
  }
  .limits {
    margin-block: 1.1em 0.5em;
    color: var(--_m);
  }
  details li {
    margin-block: 0.4em;
  }
  canvas {
    display: block;
    inline-size: 100%;
    max-inline-size: 22em;
    block-size: auto;
    border: 1px solid var(--_l);
    border-radius: var(--_r);
  }
  .turn {
    justify-content: space-between;
    border-block-start: 1px solid var(--_l);
    padding-block-start: 0.9em;
  }
  button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  .topic select {
    flex: 1;
    min-inline-size: 0;
    max-inline-size: 20em;
  }
  @media print {
    .card {
      inline-size: 105mm;
      padding: 5mm;
      border: 1px dashed #000;
      font-size: 9.5pt;
      line-height: 1.35;
    }
    .topic,
    .turn,
    .picture,
    .said,
    .card summary,
    [part='footer'] {
      display: none !important;
    }
  }
`;
