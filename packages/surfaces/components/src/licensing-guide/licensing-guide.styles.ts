import { css } from '../frame/style-sheet.js';

/** What the guide has on top of the frame and of forms: its questions, and offices. */
export const guideStyles = css`
  .title {
    font-size: 1.5em;
    margin-block: 0.6em 0.3em;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: 0.4em;
    margin-block-start: 0.5em;
  }
  .short {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 10em), 1fr));
  }
  .choices .choice {
    border: 1px solid var(--_l);
    background: var(--_b);
  }
  .choices .choice:has(input:checked) {
    border-color: var(--_a);
    box-shadow: inset 0 0 0 1px var(--_a);
  }
  fieldset {
    margin-block: 1.6em;
  }
  fieldset .hint {
    margin-block-end: 0.3em;
  }
  .number label {
    font-weight: 700;
  }
  .number input {
    width: 8em;
    font-size: 1.1em;
  }
  .wrong {
    color: var(--_d);
    font-weight: 600;
  }
  .stack > * + * {
    margin-block-start: 0.6em;
  }
  .office {
    border: 1px solid var(--_l);
    border-radius: var(--_r);
    background: var(--_s);
    padding: 0.8em 1em;
  }
  .office + .office {
    margin-block-start: 0.75em;
  }
  .week summary {
    padding-block: 0.4em;
  }
  .today {
    font-weight: 700;
  }
  .span {
    display: inline-block;
  }
  section > h3 {
    margin-block: 1.4em 0.5em;
  }
  @media print {
    [part='questions'],
    .week summary,
    .office .open {
      display: none;
    }
    .office {
      border-color: #999;
    }
  }
`;
