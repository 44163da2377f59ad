import { css } from '../frame/style-sheet.js';

/** Questions with their answers, for the elements that ask. */
export const formStyles = css`
  fieldset {
    border: 0;
    min-inline-size: 0;
    margin-block: 1em;
  }
  legend {
    font-weight: 700;
    margin-block-end: 0.4em;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-height: 2.75em;
    padding: 0.35em 0.6em;
    border-radius: var(--_r);
    cursor: pointer;
  }
  .choice input {
    flex: none;
    width: 1.5em;
    height: 1.5em;
    min-height: 0;
    accent-color: var(--_a);
  }
  .choice:focus-within {
    background: var(--_s);
  }
`;
