import { css } from '../frame/style-sheet.js';

/** What the form has on top of the frame: criteria as cards, answers in one row where there is room, labels above fields. */
export const assessmentStyles = css`
  .quiet {
    min-width: 2.75em;
  }
  /* WebKit gives the focus to a part of the date. */
  [type='date']:focus-within {
    outline: 3px solid var(--_a);
    outline-offset: 2px;
  }
  .label {
    border: 2px solid var(--_l);
    border-radius: var(--_r);
    padding: 0.6em 1em;
    font-weight: 700;
  }
  .pick {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: 0.75em;
    margin-block: 1em;
  }
  .pick label,
  .grid label {
    display: grid;
    gap: 0.2em;
    font-weight: 600;
  }
  select,
  textarea,
  .grid input,
  .own input:not([type='checkbox']) {
    width: 100%;
    min-width: 0;
  }
  textarea {
    font: inherit;
    color: inherit;
    background: var(--_b);
    border: 1px solid var(--_m);
    border-radius: var(--_r);
    padding: 0.5em 0.9em;
    min-height: 5em;
    resize: vertical;
  }
  progress {
    width: 100%;
    height: 0.75em;
    accent-color: var(--_a);
  }
  fieldset.card {
    border: 1px solid var(--_l);
    padding: 0.5em 1em 0.8em;
  }
  fieldset.card > legend {
    float: inline-start;
    width: 100%;
    padding-block: 0.4em;
  }
  fieldset.card > legend + * {
    clear: both;
  }
  .id {
    color: var(--_m);
    font-weight: 400;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: center;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
    gap: 0.6em;
    margin-block: 0.6em;
  }
  .grid label,
  .own label {
    font-weight: 400;
  }
  .warn {
    color: var(--_w);
  }
  .evidence li,
  .gaps li {
    justify-content: space-between;
  }
  .gaps li {
    border-block-end: 1px solid var(--_l);
    padding-block: 0.3em;
  }
  .gaps li > :first-child {
    flex: 1 1 16em;
  }
  .gaps .actions {
    align-items: center;
    margin: 0;
  }
  .own > label:not(.choice) {
    display: grid;
    gap: 0.2em;
  }
  h3.area {
    margin-block-start: 1.2em;
  }
  .own > * + * {
    margin-block-start: 0.75em;
  }
  button:disabled {
    opacity: 0.6;
    cursor: default;
  }
  input[type='file'] {
    width: 100%;
    padding: 0.5em;
  }
  input[type='radio'] {
    padding: 0;
  }
`;
