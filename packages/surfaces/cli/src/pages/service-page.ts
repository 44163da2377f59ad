import { core, detail } from '@newcomer/components/record-words';
import type { ServiceDetail } from '@newcomer/directory';
import { html, jsonScript, Markup } from './markup.js';
import { serviceAddress, upFrom } from './page-addresses.js';
import { pageFrame, pageTitle } from './page-frame.js';
import type { PageSite } from './page-site.js';
import { recordSection } from './record-section.js';
import { structuredData } from './structured-data.js';

/** The page of one record. It needs no script and has none. */
export function servicePage(record: ServiceDetail, site: PageSite): string {
  const { words } = site;
  const path = serviceAddress(record.id);
  const data = structuredData(record, site);
  return pageFrame(site, {
    path,
    title: pageTitle(record.sensitive ? words.detail(detail.shareTitle) : record.name.text, site),
    // A sensitive service is found by who looks for it here, not by who looks over a shoulder at a search engine.
    head: html`${data ? html`${jsonScript('application/ld+json', data)} ` : html`<meta name="robots" content="noindex" /> `}`,
    main: html`<article>${recordSection(record, site, upFrom(path))}</article>
      ${helpSection(site)}`,
  });
}

/** The first place to go and the numbers for danger, on every page. */
export function helpSection({ help, words }: Pick<PageSite, 'help' | 'words'>): Markup | undefined {
  return help === '' ? undefined : html`<section class="help" aria-label="${words.term(core.firstPlace)}">${new Markup(help)}</section>`;
}
