import fc from 'fast-check';
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { ChosenText, DirectoryInfo, ServiceDetail } from '@newcomer/directory';
import { runs } from '../../../../../scripts/test/runs.js';
import { readElementFiles } from '../element-files.js';
import { needPages } from './need-pages.js';
import type { PageSite } from './page-site.js';
import { pageWords } from './page-words.js';
import { servicePage } from './service-page.js';
import { takeAway } from './take-away.js';

/** What somebody might put into a directory to get out of its text. */
const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</script><script>alert(1)</script>',
  '</style><svg onload=alert(1)>',
  '<!-- --!> -->',
  ']]>',
  '&lt;b&gt;&#x3c;',
  'javascript:alert(1)',
  'JaVaScRiPt&colon;alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '\u2028\u2029\u0000\u0001\ud800',
  '</title></head><base href=//evil.example>',
  '{{7*7}}${7*7}',
];
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PAYLOADS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);
const chosen: fc.Arbitrary<ChosenText> = fc.record({
  text,
  lang: fc.constantFrom('en', 'ar', 'x"><b>'),
  provenance: fc.constantFrom('original' as const, 'machine' as const),
});
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 2 });
const answer = fc.constantFrom('yes' as const, 'no' as const, 'ask' as const);

const record: fc.Arbitrary<ServiceDetail> = fc.record({
  id: text,
  serviceId: text,
  name: chosen,
  nameOnDoor: fc.option(chosen, { nil: undefined }),
  organization: chosen,
  location: chosen,
  alternateName: chosen,
  summary: chosen,
  description: chosen,
  descriptionOriginal: chosen,
  alert: chosen,
  needs: some(fc.record({ id: text, label: chosen })),
  open: fc.constant({ state: 'unknown' as const }),
  distanceMeters: fc.constant(null),
  point: fc.option(fc.record({ lat: fc.double({ noNaN: true }), lon: fc.double({ noNaN: true }) }), { nil: undefined }),
  languages: some(text),
  interpreter: answer,
  wheelchair: answer,
  access: fc.record({ noPapers: answer, free: answer, walkIn: answer, families: answer, womenOnly: answer, minors: answer }),
  phone: fc.record({ text, href: text }),
  phones: some(fc.record({ text, href: text, description: chosen })),
  address: fc.record({ lines: some(text), city: text, postalCode: text }),
  sensitive: fc.boolean(),
  score: fc.constant(0),
  matched: fc.constant([]),
  complete: fc.constant(true),
  hours: fc.record({
    rules: fc.constant([{ days: 3, from: 540, to: 1020 }]),
    exceptions: some(fc.record({ date: text, spans: fc.constant([]) })),
    unknownDays: fc.constant(64),
    text: some(text),
  }),
  emails: some(text),
  urls: some(fc.record({ url: text, label: text })),
  interpretation: chosen,
  minimumAge: fc.constant(18),
  eligibility: chosen,
  application: chosen,
  fees: chosen,
  documents: some(chosen),
  waitTime: chosen,
  accessibility: some(chosen),
  transport: chosen,
  serviceAreas: some(text),
  assured: text,
  assuredBy: text,
  modified: text,
});

const TAGS =
  /^(html|head|meta|title|link|script|style|body|a|header|nav|main|article|section|footer|newcomer-service-finder|h[1-3]|p|ul|li|div|span|b|i|q|br|bdi|small|strong|details|summary|table|tbody|tr|th|td|label|input)$/;
const ATTRIBUTES =
  /^(lang|dir|charset|name|content|http-equiv|rel|href|hreflang|type|class|id|aria-label|scope|src|integrity|crossorigin|need|locales|for|role|hidden|autocomplete|download|data-results)$/;

function* walk(node: Tree.Node): Generator<Tree.Node> {
  yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* walk(child);
}

/** Everything in a page is something that we write, and every link leads where a link may. */
function assertOurs(page: string, scripts: number): void {
  let code = 0;
  for (const node of walk(parse(page))) {
    assert.ok(!defaultTreeAdapter.isCommentNode(node), 'a comment');
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    assert.match(node.tagName, TAGS);
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    for (const name of Object.keys(attributes)) assert.match(name, ATTRIBUTES);
    if (node.tagName === 'a') assert.match(attributes.href ?? '', /^(tel:[+\d*#]|mailto:|https?:\/\/|#|\.\.\/|s\/|n\/|\.\.\/\.\.\/)/);
    if (node.tagName !== 'script') continue;
    const inside = node.childNodes.map((child) => (defaultTreeAdapter.isTextNode(child) ? child.value : '')).join('');
    if (attributes.type === 'application/ld+json') assert.equal(typeof JSON.parse(inside), 'object');
    else code++;
  }
  assert.equal(code, scripts);
}

describe('text of a directory never becomes markup', () => {
  let site: PageSite;
  before(async () => {
    const { version, files } = await readElementFiles();
    const info = {
      place: { text: PAYLOADS[1], lang: 'en', provenance: 'original' },
      country: 'US',
      language: 'en',
      dataDate: '2026-11-15',
      staleDays: 365,
      needs: [],
    };
    site = {
      words: await pageWords('ar', files),
      info: info as unknown as DirectoryInfo,
      languages: ['en', 'ar'],
      today: 20_000,
      base: '/newcomer/',
      finder: { elements: files, version },
      help: '',
      notices: [],
      topicOf: () => undefined,
    };
  });

  it('on the page of a record', () => {
    fc.assert(
      fc.property(record, (one) => assertOurs(servicePage(one, site), 0)),
      { numRuns: runs(300) },
    );
  });

  it('on the pages of a need', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 3 }), text, chosen, (cards, need, label) => {
        for (const [, page] of needPages({ topic: { needs: [need], path: 'n/0.html' }, label, cards, below: [] }, site))
          assertOurs(page, 2);
      }),
      { numRuns: runs(200) },
    );
  });

  it('in the file that one takes along', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 3 }), (records) => {
        for (const file of takeAway(records, site)) assertOurs(file.text, 1);
      }),
      { numRuns: runs(200) },
    );
  });
});
