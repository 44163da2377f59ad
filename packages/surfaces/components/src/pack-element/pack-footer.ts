import { safeUrl } from '@newcomer/core/urls';
import type { SourceRef } from '@newcomer/core';
import { html, nothing, type TemplateResult } from 'lit';
import { source as sourceLine } from '../localize/frame.js';
import type { Localize } from '../localize/localize.js';
import type { PackModel } from './pack-model.js';
import * as words from './words.js';

/** One source as a line: its title, linked where it has an address, and when it was read. */
export function sourceRun(source: SourceRef, localize: Localize): TemplateResult {
  const url = source.url && safeUrl(source.url);
  const line = localize.term(sourceLine, { title: source.title, date: localize.date(source.read) });
  return html`${url ? html`<a href=${url} rel="noreferrer">${line}</a>` : line}`;
}

/** Where the rules come from and of which day they are, and that nothing here is advice or stays. */
export function packFooter({ chosen, host, localize }: PackModel): TemplateResult | typeof nothing {
  if (!chosen) return nothing;
  const { source } = chosen.pack;
  return html`<footer part="footer">
    <p class="hint">${localize.term(words.asOf, { date: localize.date(source.date ?? source.read) })} · ${sourceRun(source, localize)}</p>
    <p class="hint">${localize.term(words.notAdvice)} ${host.keeps() ? nothing : localize.term(words.stays)}</p>
  </footer>`;
}
