import { css } from '../frame/style-sheet.js';

/** What the finder alone has, on top of the frame. What only `finder-more.js` draws is styled there, but for a grid that it shares. */
export const styles = css`
  .sos {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    gap: 0.6em;
    border-inline-start: 0.35em solid var(--_d);
  }
  .raised {
    border: 0.2em solid var(--_d);
  }
  .search label {
    display: block;
    font-size: 1.3em;
    font-weight: 700;
  }
  .search div {
    display: flex;
    align-items: center;
  }
  .search .i {
    margin-inline: 0.9em -2.15em;
    z-index: 1;
  }
  #q {
    width: 100%;
    font-size: 1.1em;
    min-height: 3em;
    border-width: 2px;
    padding-inline: 2.6em;
  }
  .tiles,
  .cards,
  .help,
  .tools {
    display: grid;
    gap: 0.75em;
    grid-template-columns: repeat(auto-fill, minmax(max(8.8em, 22%), 1fr));
  }
  .cards {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 21em), 1fr));
    align-items: start;
  }
  .help,
  .tools {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
  }
  .help {
    row-gap: 0;
  }
  .tiles li,
  .tiles button,
  .card {
    display: flex;
    flex-direction: column;
    gap: 0.4em;
    width: 100%;
    margin: 0;
  }
  .tiles button {
    flex: 1;
    line-height: 1.3;
  }
  .tiles .i {
    width: 2.2em;
    height: 2.2em;
    color: var(--_a);
  }
  .tiles .i-danger {
    color: var(--_d);
  }
  .tiles .open {
    font-size: 0.9em;
    margin-block-start: auto;
  }
  .card {
    background: none;
  }
  .sos > small {
    width: 100%;
  }
  .sos .line {
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.8em;
    margin: 0;
  }
`;
