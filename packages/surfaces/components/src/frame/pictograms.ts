import { html, nothing, type TemplateResult } from 'lit';
import { PICTOGRAMS } from './pictogram-paths.js';

export function pictogram(name: string | undefined): TemplateResult | typeof nothing {
  const path = PICTOGRAMS.find(([own]) => own === name)?.[1];
  return path ? drawing(name, path) : nothing;
}

/** One drawing, for an element that carries no others. */
export function drawing(name: string | undefined, path: string): TemplateResult {
  return html`<svg class="i i-${name}" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
}
