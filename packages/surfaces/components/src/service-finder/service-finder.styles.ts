import { css } from 'lit';

/**
 * Names beginning with --_ are ours. The host's own styles reach only as far as `.base`, which resets them all; sizes are in
 * em of the reader's own font size, so that zoom and large text work in any column from 320 px.
 */
export const styles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    all: initial;
    display: block;
    --_t: var(--newcomer-color-text, #17212b);
    --_m: var(--newcomer-color-muted, #4b5864);
    --_b: var(--newcomer-color-background, #fff);
    --_s: var(--newcomer-color-surface, #f3f6f8);
    --_l: var(--newcomer-color-border, #cfd8df);
    --_e: #72808c;
    --_a: #0a5a8c;
    --_i: #fff;
    --_g: #11682f;
    --_w: #854600;
    --_d: #ad1220;
    --_r: var(--newcomer-radius, 0.75em);
    background: var(--_b);
    color: var(--_t);
    font-family: var(--newcomer-font, system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Naskh Arabic', 'Noto Sans Ethiopic', sans-serif);
    line-height: 1.5;
  }
  .dark {
    --_t: var(--newcomer-color-text, #eef2f5);
    --_m: var(--newcomer-color-muted, #b5c0c9);
    --_b: var(--newcomer-color-background, #11171d);
    --_s: var(--newcomer-color-surface, #1b242c);
    --_l: var(--newcomer-color-border, #3b4853);
    --_e: #8595a2;
    --_a: #84c5f4;
    --_i: #0b1218;
    --_g: #7ddb98;
    --_w: #ffc27d;
    --_d: #ff9f9f;
    color-scheme: dark;
  }
  .page {
    display: block;
    overflow-wrap: anywhere;
  }
  * {
    box-sizing: border-box;
  }
  ul,
  p,
  h2,
  h3,
  dl,
  dd {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  h2 {
    font-size: 1.15em;
    margin-block: 1.4em 0.6em;
  }
  h3 {
    font-size: 1.15em;
    line-height: 1.3;
  }
  button,
  input,
  select,
  .button {
    font: inherit;
    color: inherit;
    min-height: 2.75em;
    border: 1px solid var(--_e);
    border-radius: var(--_r);
    background: var(--_b);
    padding: 0.4em 0.9em;
    text-align: start;
    max-width: 100%;
  }
  button,
  summary,
  select,
  .check {
    cursor: pointer;
  }
  a {
    color: var(--_a);
  }
  .button {
    display: inline-flex;
    align-items: center;
  }
  :focus-visible,
  h3:focus,
  #found:focus,
  #detail:focus {
    outline: 3px solid var(--_a);
    outline-offset: 2px;
  }
  [tabindex],
  button,
  a,
  input,
  summary {
    scroll-margin-block: var(--newcomer-scroll-margin, 5em);
  }
  .i {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.25em;
  }
  [dir='rtl'] .i-back {
    transform: scaleX(-1);
  }
  i {
    font-style: normal;
    color: var(--_m);
  }
  .hint,
  .by,
  .foot,
  small {
    color: var(--_m);
    font-size: 0.9em;
  }
  .hide {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .top,
  .bar,
  .languages,
  .languages ul,
  .chips,
  .now,
  .badges,
  .sos ul {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .top {
    justify-content: space-between;
  }
  .languages > details {
    flex: auto;
  }
  .languages details ul {
    margin-block-start: 0.5em;
  }
  .languages summary {
    inline-size: fit-content;
    padding: 0.6em;
    color: var(--_a);
  }
  .languages button,
  .chips button {
    border-radius: 2em;
    border-color: var(--_l);
  }
  [aria-pressed='true'] {
    font-weight: 700;
    border: 2px solid var(--_a) !important;
    color: var(--_a);
  }
  .exit {
    position: sticky;
    inset-block-start: 0.5em;
    z-index: 1;
  }
  .exit button,
  .sos-call {
    background: #ad1220;
    border-color: #ad1220;
    color: #fff;
    font-weight: 700;
  }
  #blank {
    position: fixed;
    inset: 0;
    inline-size: 100vw;
    block-size: 100vh;
    max-inline-size: none;
    max-block-size: none;
    border: 0;
    background: #fff;
  }
  #blank::backdrop {
    background: #fff;
  }
  .help {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 0.75em;
    margin-block: 0.75em;
  }
  .place,
  .sos,
  .note,
  .card,
  .box {
    border: 1px solid var(--_l);
    border-radius: var(--_r);
    padding: 0.9em 1em;
  }
  .place,
  .sos,
  .note {
    background: var(--_s);
  }
  .place h2,
  .sos h2 {
    font-size: 0.9em;
    margin: 0;
    color: var(--_m);
  }
  .place .name {
    font-size: 1.2em;
    font-weight: 700;
  }
  .sos {
    border-inline-start: 0.35em solid var(--_d);
  }
  .sos ul {
    margin-block: 0.4em;
    gap: 0.6em 1em;
  }
  .sos small {
    display: block;
  }
  .raised {
    border: 0.2em solid var(--_d);
    font-size: 1.1em;
    margin-block: 1em;
  }
  .call {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-height: 2.75em;
    padding: 0.4em 0.9em;
    border: 2px solid var(--_a);
    border-radius: var(--_r);
    color: var(--_a);
    font-weight: 700;
    text-decoration: none;
  }
  .plain {
    border-color: var(--_l);
    color: inherit;
  }
  .main {
    background: var(--_a);
    border-color: var(--_a);
    color: var(--_i);
  }
  .call.sos-call {
    background: #ad1220;
    border-color: #ad1220;
    color: #fff;
  }
  .link,
  .quiet {
    border-color: transparent;
    background: none;
    color: var(--_a);
    text-decoration: underline;
    padding-inline: 0;
  }
  .quiet {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .search label {
    display: block;
    font-size: 1.3em;
    font-weight: 700;
    margin-block-end: 0.3em;
  }
  .field-q {
    display: flex;
    align-items: center;
    position: relative;
  }
  .field-q .i {
    position: absolute;
    inset-inline-start: 0.9em;
    color: var(--_m);
  }
  .field-q input {
    inline-size: 100%;
    font-size: 1.1em;
    min-height: 3em;
    border-width: 2px;
    padding-inline-start: 2.7em;
  }
  .tiles,
  .cards {
    display: grid;
    gap: 0.75em;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.8em), 1fr));
  }
  .cards {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 21em), 1fr));
    align-items: start;
  }
  .tiles li,
  .tiles button {
    display: flex;
    flex-direction: column;
    inline-size: 100%;
  }
  .tiles button {
    flex: 1;
    gap: 0.35em;
    background: var(--_s);
    border-color: var(--_l);
    padding: 0.9em;
    line-height: 1.3;
  }
  .tiles .i {
    inline-size: 2.2em;
    block-size: 2.2em;
    stroke-width: 1.7;
    color: var(--_a);
  }
  .tiles .danger .i {
    color: var(--_d);
  }
  .tiles .open {
    font-size: 0.9em;
    margin-block-start: auto;
  }
  .open {
    font-weight: 600;
    color: var(--_m);
  }
  .open::before {
    content: '';
    display: inline-block;
    box-sizing: border-box;
    inline-size: 0.7em;
    block-size: 0.7em;
    margin-inline-end: 0.45em;
    border: 0.12em solid;
    border-radius: 50%;
  }
  .is-open {
    color: var(--_g);
  }
  .is-open::before {
    border-width: 0.35em;
  }
  .is-unknown {
    color: var(--_w);
  }
  .is-unknown::before {
    border-style: dotted;
  }
  .card {
    display: flex;
    flex-direction: column;
    gap: 0.45em;
  }
  .what {
    font-weight: 600;
  }
  .now {
    gap: 0.1em 1.2em;
  }
  .sum {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }
  .line {
    display: flex;
    gap: 0.5em;
  }
  .line .i,
  .badges .i {
    color: var(--_m);
    margin-block-start: 0.12em;
  }
  .badges {
    gap: 0.25em 1em;
  }
  .badges li {
    display: flex;
    gap: 0.35em;
  }
  .badges .yes .i {
    color: var(--_g);
  }
  .badges .no .i {
    color: var(--_d);
  }
  .ask,
  .old {
    color: var(--_m);
  }
  .tag {
    border: 1px solid var(--_l);
    border-radius: 0.4em;
    padding: 0.05em 0.4em;
    white-space: nowrap;
  }
  .card .more {
    align-self: start;
    margin-block-start: 0.3em;
    color: var(--_a);
    font-weight: 700;
  }
  .tools {
    display: grid;
    gap: 0.5em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    align-items: start;
  }
  .box {
    padding: 0 1em;
  }
  .box[open] {
    padding-block-end: 1em;
  }
  summary {
    min-height: 2.75em;
    padding-block: 0.6em;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-height: 2.5em;
  }
  .check input {
    inline-size: 1.4em;
    min-height: 1.4em;
    flex: none;
    accent-color: var(--_a);
  }
  .field {
    display: block;
    margin-block: 0.5em;
  }
  .field > * {
    display: block;
    inline-size: 100%;
  }
  .note,
  .next,
  .foot {
    margin-block: 1em;
  }
  .note > * + * {
    margin-block-start: 0.7em;
  }
  .foot:not(.note) {
    text-align: end;
  }
  @media print {
    .top,
    .search,
    .tools,
    .bar,
    .next,
    .card .more,
    .quiet,
    .tiles,
    .chips {
      display: none !important;
    }
    .card {
      break-inside: avoid;
    }
    .sum {
      -webkit-line-clamp: none;
      display: block;
    }
  }
`;
