import { css } from './style-sheet.js';

/**
 * What every element of ours looks like. Names beginning with --_ are ours. The host's own styles reach only as far as
 * `.base`, which resets them all; sizes are in em of the reader's own font size, so that zoom and large text work in any
 * column from 320 px.
 */
export const frameStyles = css`
  :host {
    display: block;
    writing-mode: horizontal-tb !important;
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
    --_a: #0a5a8c;
    --_i: #fff;
    --_g: #11682f;
    --_w: #854600;
    --_d: #ad1220;
    --_r: var(--newcomer-radius, 0.75em);
    color: var(--_t);
    font-family: var(--newcomer-font, system-ui, sans-serif);
    line-height: 1.5;
    overflow-wrap: anywhere;
    visibility: inherit;
  }
  .solid {
    background: var(--_b);
    padding: 0.75em;
  }
  slot {
    background: Canvas;
  }
  .dark {
    --_t: var(--newcomer-color-text, #eef2f5);
    --_m: var(--newcomer-color-muted, #b5c0c9);
    --_b: var(--newcomer-color-background, #11171d);
    --_s: var(--newcomer-color-surface, #1b242c);
    --_l: var(--newcomer-color-border, #3b4853);
    --_a: #84c5f4;
    --_i: #0b1218;
    --_g: #7ddb98;
    --_w: #ffc27d;
    --_d: #ff9f9f;
    color-scheme: dark;
  }
  *,
  ::before {
    box-sizing: border-box;
  }
  ul {
    list-style: none;
  }
  * {
    margin: 0;
    padding: 0;
    scroll-margin-block: var(--newcomer-scroll-margin, 5em);
  }
  h2,
  h3 {
    font-size: 1.15em;
    line-height: 1.3;
  }
  h2 {
    margin-block: 1.4em 0.6em;
  }
  button,
  input,
  select,
  .call {
    font: inherit;
    color: inherit;
    min-height: 2.75em;
    border: 1px solid var(--_m);
    border-radius: var(--_r);
    background: var(--_b);
    padding: 0.4em 0.9em;
    text-align: start;
  }
  button,
  summary {
    cursor: pointer;
  }
  a,
  .more,
  .call,
  .quiet,
  [aria-pressed='true'] {
    color: var(--_a);
  }
  :focus-visible {
    outline: 3px solid var(--_a);
    outline-offset: 2px;
  }
  .i {
    width: 1.25em;
    height: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.25em;
    forced-color-adjust: auto;
  }
  [dir='rtl'] .i-back {
    transform: scaleX(-1);
  }
  i,
  .hint,
  small {
    font-style: normal;
    font-size: 0.9em;
    color: var(--_m);
  }
  .hide {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .row,
  .chips,
  nav {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 1em;
  }
  .chips {
    gap: 0.5em;
  }
  nav .chips {
    flex: 1;
  }
  nav {
    flex-wrap: nowrap;
    margin-block-end: 0.5em;
  }
  nav summary {
    padding: 0.6em 0.9em;
    width: fit-content;
  }
  .chips button {
    border-radius: 2em;
    border-color: var(--_l);
  }
  [aria-pressed='true'] {
    font-weight: 700;
    outline: 2px solid;
  }
  .place,
  .note,
  .card,
  .tiles button {
    border: 1px solid var(--_l);
    border-radius: var(--_r);
    padding: 0.8em 1em;
    background: var(--_s);
    margin-block: 0.75em;
  }
  .place:not(.row) > * + *,
  .note > * + *,
  .stack > * + * {
    margin-block-start: 0.4em;
  }
  .place b {
    font-size: 1.2em;
  }
  .call,
  .quiet {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
  }
  .call {
    flex: none;
    border: 2px solid var(--_a);
    font-weight: 700;
    text-decoration: none;
  }
  .main {
    background: var(--_a);
    border-color: var(--_a);
    color: var(--_i);
  }
  .red {
    background: #ad1220;
    border-color: #ad1220;
    color: #fff;
    font-weight: 700;
  }
  .quiet {
    border: 0;
    background: none;
    text-decoration: underline;
    padding-inline: 0;
  }
  .line {
    display: flex;
    gap: 0.4em;
  }
  .line span > a {
    display: inline-block;
  }
  .line > .i {
    color: var(--_m);
    margin-block-start: 0.12em;
  }
  .open {
    font-weight: 600;
    color: var(--_m);
  }
  .open::before {
    content: '';
    display: inline-block;
    width: 0.75em;
    height: 0.75em;
    margin-inline-end: 0.4em;
    border: 0.12em solid;
    border-radius: 50%;
  }
  .is-open,
  .line > .i-yes {
    color: var(--_g);
  }
  .is-open::before {
    border-width: 0.4em;
  }
  .is-unknown {
    color: var(--_w);
  }
  .is-unknown::before {
    border-style: dotted;
  }
  footer {
    margin-block-start: 1.5em;
  }
  .tag {
    display: inline-block;
    border: 1px solid var(--_l);
    border-radius: 0.4em;
    padding-inline: 0.4em;
  }
`;
