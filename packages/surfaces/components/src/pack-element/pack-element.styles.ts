import { css } from '../frame/style-sheet.js';

/** What pack elements have on top of the frame: notes about the rules, buttons, tables, and paper. */
export const packStyles = css`
  .demo {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    padding: 0.5em 1em;
    background: #ffd54a;
    color: #201500;
    font-weight: 700;
    border-radius: var(--_r);
    margin-block: 0.5em;
  }
  .standing {
    border-inline-start: 0.35em solid var(--_w);
  }
  .exit {
    position: sticky;
    inset-block-start: 0.5em;
    z-index: 3;
    text-align: end;
    margin-block-end: 0.5em;
  }
  #blank {
    min-width: 100%;
    min-height: 100%;
    border: 0;
    background: #fff;
  }
  #blank::backdrop {
    background: #fff;
  }
  h4 {
    font-size: 1em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin-block: 1em;
  }
  .key {
    background: var(--_a);
    border-color: var(--_a);
    color: var(--_i);
    font-weight: 700;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 0.4em 0.6em;
    border-block-end: 1px solid var(--_l);
  }
  details > summary {
    min-height: 2.75em;
    padding-block: 0.6em;
    font-weight: 600;
  }
  @media print {
    .exit,
    nav,
    .actions,
    button {
      display: none !important;
    }
    .demo {
      position: static;
      border: 2px solid;
    }
    .card,
    section,
    li {
      break-inside: avoid;
    }
    details::details-content {
      content-visibility: visible;
    }
  }
`;
