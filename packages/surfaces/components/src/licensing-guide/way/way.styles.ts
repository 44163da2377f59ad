import { css } from '../../frame/style-sheet.js';

/** The numbered line and what hangs on it. Logical directions only: in Arabic the line runs on the right by itself. */
export const wayStyles = css`
  .summary {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: 0.8em 1.5em;
    border: 1px solid var(--_l);
    border-radius: var(--_r);
    background: var(--_s);
    padding: 1em;
  }
  dt {
    color: var(--_m);
    font-size: 0.9em;
  }
  dd b {
    font-size: 1.15em;
  }
  dd .hint {
    display: block;
  }
  .way {
    list-style: none;
    margin-block: 1.5em;
  }
  .stage {
    position: relative;
    padding-inline-start: 3.2em;
    padding-block-end: 1.8em;
  }
  /* The line: from one number to the next, and not beyond the last. */
  .stage:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 1.1em -0.2em;
    inset-inline-start: 1.1em;
    border-inline-start: 2px solid var(--_l);
  }
  .stage h3 {
    font-size: 1.2em;
    padding-block: 0.2em;
  }
  .call {
    max-width: 100%;
  }
  .number-dot {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0;
    display: grid;
    place-items: center;
    width: 2.1em;
    height: 2.1em;
    border: 2px solid var(--_a);
    border-radius: 50%;
    background: var(--_b);
    color: var(--_a);
    font-size: medium;
  }
  .ticked > h3 .number-dot {
    background: var(--_g);
    border-color: var(--_g);
    color: var(--_b);
  }
  .group > li {
    position: relative;
  }
  .group .step {
    border-inline-start: 3px solid var(--_l);
    padding-inline-start: 0.9em;
  }
  .group .maybe {
    border-inline-start-style: dashed;
  }
  .tie {
    padding-block: 0.35em;
  }
  .tie span {
    display: inline-block;
    border: 1px solid var(--_l);
    border-radius: 2em;
    background: var(--_s);
    color: var(--_m);
    font-size: 0.9em;
    font-weight: 700;
    padding-inline: 0.7em;
  }
  .step {
    padding-block: 0.3em;
  }
  .step h4 {
    font-size: 1.05em;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.4em;
  }
  .step > .note {
    margin-block: 0.5em;
  }
  .note > .quiet {
    display: flex;
  }
  .step summary {
    color: var(--_a);
    width: fit-content;
    text-decoration: underline;
  }
  .step details > .stack {
    border: 1px solid var(--_l);
    border-radius: var(--_r);
    padding: 0.9em 1em;
    margin-block-end: 0.6em;
  }
  .tick {
    width: fit-content;
    padding-inline-start: 0;
    font-weight: 600;
  }
  .step.ticked h4 {
    color: var(--_m);
  }
  .careful .i {
    color: var(--_w);
  }
  .papers {
    list-style: disc;
    padding-inline-start: 1.3em;
  }
  .papers li + li {
    margin-block-start: 0.35em;
  }
  .for {
    display: block;
  }
  .progress {
    border-block-start: 1px solid var(--_l);
    padding-block-start: 0.8em;
  }
  @media print {
    .tie button,
    .step summary {
      display: none;
    }
    .stage {
      padding-block-end: 0.8em;
    }
    .step details > .stack {
      border-color: #999;
    }
  }
`;
