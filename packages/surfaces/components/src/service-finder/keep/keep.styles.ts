import { css } from '../../frame/style-sheet.js';

/** The style of what this file draws, for all finders of the page. */
export const keepStyles = css`
  .card .keep {
    align-self: start;
  }
  .tools + .keep {
    margin-block-start: 0.75em;
  }
  .sheet ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .sheet ol > li {
    break-inside: avoid;
    border-block-start: 2px solid var(--_l);
    padding-block: 0.7em;
  }
  .sheet ol > li > * + * {
    margin-block-start: 0.4em;
  }
  /* The person's language and the city's side by side. */
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: 0.4em 1.5em;
  }
  .pair + * .code {
    width: 9em;
  }
  .sheet table {
    max-width: 30em;
  }
  @media print {
    .keep,
    .ways {
      display: none !important;
    }
    .sheet {
      font-size: 0.85em;
    }
    .sheet .code {
      width: 8em;
    }
  }
`;
