import { css } from '../../frame/style-sheet.js';

/** The style of what this file draws, for all finders of the page. */
export const moreStyles = css`
  .exit {
    position: sticky;
    inset-block-start: 0.5em;
    z-index: 1;
    text-align: end;
    margin-block-end: 0.5em;
  }
  dialog {
    min-width: 100%;
    min-height: 100%;
    border: 0;
    background: #fff;
    color: #000;
    color-scheme: light;
  }
  dialog::backdrop {
    background: #fff;
  }
  #show[open] {
    display: flex;
    flex-direction: column;
    gap: 0.7em;
    padding: 1em;
    font-size: 1.4em;
    line-height: 1.35;
  }
  #show button {
    align-self: end;
    font-size: 0.7em;
    background: #fff;
    border: 2px solid #000;
  }
  .big {
    font-size: 1.5em;
    font-weight: 700;
  }
  hr {
    border: 1px solid #000;
  }
  .tools {
    align-items: start;
  }
  .box {
    border: 1px solid var(--_l);
    border-radius: var(--_r);
    padding-inline: 1em;
  }
  .box[open] {
    padding-block-end: 1em;
  }
  .record summary,
  .box summary {
    /* With its line as high as a finger needs. */
    padding-block: 0.63em;
  }
  .box label {
    display: block;
    margin-block: 0.5em;
  }
  .box input,
  .box select {
    display: block;
    width: 100%;
  }
  .box .check {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-height: 2.5em;
    margin: 0;
    cursor: pointer;
  }
  .check input {
    width: 1.4em;
    min-height: 1.4em;
    flex: none;
    accent-color: var(--_a);
  }
  .card .more {
    align-self: start;
    font-weight: 700;
  }
  .record > * + * {
    margin-block-start: 0.7em;
  }
  .record h2 {
    font-size: 1.5em;
  }
  .record h3 {
    margin-block-end: 0.3em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }
  .sections {
    columns: 19em;
    column-gap: 2em;
    border-block-start: 1px solid var(--_l);
    padding-block-start: 1em;
  }
  .sections > section {
    break-inside: avoid;
    padding-block-end: 1.2em;
  }
  /* A paragraph of another script begins where that script begins. */
  .summary > [dir],
  .sections [dir] {
    display: inline-block;
  }
  .sections > section > * + * {
    margin-block-start: 0.3em;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    padding: 0.3em 0.4em;
    border-block-end: 1px solid var(--_l);
  }
  .today > * {
    font-weight: 700;
    background: var(--_s);
  }
  .span {
    white-space: nowrap;
  }
  .code {
    width: 14em;
    max-width: 100%;
    background: #fff;
    fill: #000;
  }
  @media print {
    .exit,
    nav,
    .search,
    .tools,
    .actions,
    .tiles,
    button {
      display: none !important;
    }
    .card,
    section {
      break-inside: avoid;
    }
  }
`;
