import { html, nothing, type TemplateResult } from 'lit';
import type { PackModel } from './pack-model.js';
import * as words from './words.js';

const STANDING = {
  example: words.standingExample,
  historic: words.standingHistoric,
  proposed: words.standingProposed,
  stale: words.standingStale,
} as const;

/** What the rules on screen are worth: said before anything that follows from them, and never to be closed. */
export function standingNotes({ chosen, host, localize, shows, texts }: PackModel): TemplateResult | typeof nothing {
  if (!chosen) return nothing;
  const { standing, pack, proposed } = chosen;
  const date = localize.date(pack.source.read);
  const lines = [
    standing === 'in-force' ? undefined : localize.term(STANDING[standing], { date }),
    shows ? undefined : localize.term(words.noVerdict),
    proposed && localize.term(words.proposedAhead),
    texts[localize.lang]?.provenance === 'machine' ? localize.term(words.unreviewed) : undefined,
  ].filter((line) => line !== undefined);
  return html`${host.demo ? html`<p class="demo" part="demo">${localize.term(words.demoBanner)}</p>` : nothing}
  ${lines.length ? html`<div class="note standing" part="standing">${lines.map((line) => html`<p>${line}</p>`)}</div>` : nothing}`;
}
