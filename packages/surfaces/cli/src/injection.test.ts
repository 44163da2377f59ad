import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { ServiceDetail } from '@newcomer/directory';
import { encodeBundle } from '@newcomer/directory/build';
import { directoryCsv, directoryGeoJson } from '@newcomer/directory/export';
import { createMemorySource } from '@newcomer/directory/memory-source';
import { figure } from '../../../../scripts/test/figure.mjs';
import { hostileDirectory } from '../../../../scripts/test/hostile-directory.js';
import { PAYLOADS } from '../../../../scripts/test/payloads.js';
import { vcard } from '../../components/src/service-finder/keep/vcard.js';
import { shareText } from '../../components/src/service-finder/more/share-text.js';
import { readElementFiles } from './element-files.js';
import { fallbackHtml } from './kit/index.js';
import { openBundleFiles } from './open-bundle.js';
import { makePages } from './pages/index.js';
import { recheckCalendar } from './recheck/calendar.js';

const directory = hostileDirectory(PAYLOADS);
const sink = (name: string, value: number | string) => figure('Injection', `${PAYLOADS.length} payloads in every field: ${name}`, value);

function* walk(node: Tree.Node): Generator<Tree.Element> {
  if (defaultTreeAdapter.isElementNode(node)) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* walk(child);
}

/** Where our links lead: to a number, an address, another page of ours, and to the web only by http. */
const LINK = /^(?:tel:[+\d*#][\d*#;=a-z-]*$|mailto:[^?]+$|https?:\/\/|#|(?:\.\.\/)*[\w-]*(?:\/|\.html|\.css|$))/;

/** A cell as a spreadsheet takes it for a formula, by OWASP's list and the full-width forms; our quote mark makes it text. */
const LIVE = /^[\s\u00a0\u3000]*[=+\-@＝＋－＠]|^[\t\r]/;

function cells(csv: string): string[][] {
  const rows: string[][] = [[]];
  const text = csv.replace(/^\ufeff/, '');
  for (let at = 0; at < text.length;) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; !(text[at] === '"' && text[at + 1] !== '"'); at++) cell += text.charAt(text[at] === '"' ? at++ : at);
      at++;
    } else while (at < text.length && !/[,\r\n]/.test(text[at]!)) cell += text.charAt(at++);
    rows[rows.length - 1]!.push(cell);
    if (text.startsWith('\r\n', at)) {
      rows.push([]);
      at += 2;
    } else at++;
  }
  return rows.filter((row) => row.length > 1);
}

describe('what somebody writes into a directory to get out of its text', () => {
  let details: ServiceDetail[];
  before(async () => {
    const source = createMemorySource(directory);
    await source.open('en');
    details = await Promise.all(directory.entries.map(async ({ id }) => (await source.get(id, 'en'))!));
  });

  it('stays text on every static page, and every link there leads where a link may', { timeout: 120_000 }, async () => {
    const { version, files: elements } = await readElementFiles();
    const pages = makePages({
      source: openBundleFiles(encodeBundle(directory).files),
      languages: ['en', 'ar'],
      help: (lang) => fallbackHtml(directory, lang),
      elements,
      version,
      base: '/newcomer/',
      today: '2026-11-22',
    });
    let count = 0;
    let links = 0;
    let data = 0;
    for await (const [path, text] of pages) {
      if (!path.endsWith('.html')) continue;
      count++;
      for (const { tagName, attrs, childNodes } of walk(parse(text))) {
        assert.match(tagName, /^(?!iframe|object|embed|base|svg|math|img|video|marquee|template|noscript)/, path);
        for (const { name, value } of attrs) {
          assert.doesNotMatch(name, /^on|^style$|^srcdoc$|^formaction$/, path);
          if (name === 'href' || name === 'src') {
            links++;
            assert.match(value, tagName === 'a' ? LINK : /^(?:\/newcomer\/|(?:\.\.\/)*[\w-]|#)/, path);
          }
        }
        if (tagName !== 'script') continue;
        const inside = childNodes.map((child) => (defaultTreeAdapter.isTextNode(child) ? child.value : '')).join('');
        const isData = attrs.some(({ value }) => value === 'application/ld+json');
        if (isData) {
          data++;
          assert.doesNotMatch(
            JSON.stringify(JSON.parse(inside)),
            /"(?:url|serviceUrl|sameAs|image|logo)":"(?!https?:|\/|#)|"telephone":"(?![+\d*#])/i,
            path,
          );
        } else assert.ok(attrs.some(({ name }) => name === 'integrity') || inside === '' || path.includes('take'), path);
      }
    }
    sink('static pages', count);
    sink(`links on them, of which lead elsewhere than a link may`, 0);
    sink('objects for search engines on them, all of which are JSON', data);
    assert.ok(count > PAYLOADS.length && links > count && data > 0);
  });

  it('is no live formula in a spreadsheet', () => {
    const rows = cells(directoryCsv(directory));
    assert.equal(rows.length, PAYLOADS.length + 1);
    const all = rows.flat();
    const live = all.filter((cell) => LIVE.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell));
    assert.deepEqual(live, []);
    for (const row of rows) assert.equal(row.length, rows[0]!.length);
    sink(`cells of a spreadsheet, of which live formulas`, `${all.length}, ${live.length}`);
  });

  it('is a value of GeoJSON and nothing else', () => {
    const { features } = JSON.parse(JSON.stringify(directoryGeoJson(directory))) as { features: unknown[] };
    assert.equal(features.length, PAYLOADS.length);
    sink('features of GeoJSON', features.length);
  });

  it('adds no line to a contact, an appointment or a message that is sent on', () => {
    for (const detail of details) {
      const lines = vcard(detail).replace(/\r\n /g, '').split('\r\n');
      const fields = lines.filter(Boolean).map((line) => line.split(':')[0]);
      const more = [
        ...detail.phones.map(() => 'TEL'),
        ...detail.emails.map(() => 'EMAIL'),
        ...detail.urls.filter(({ url }) => /^https?:\/\//i.test(url)).map(() => 'URL'),
      ];
      assert.deepEqual(fields, ['BEGIN', 'VERSION', 'N', 'FN', 'ORG', ...more, 'ADR', 'END'], JSON.stringify(detail.name.text));
      for (const line of lines) {
        assert.doesNotMatch(line, /[\r\n\u0085\u2028\u2029]/);
        if (line.startsWith('URL:')) assert.match(line, /^URL:https?:\/\//i);
      }
      assert.doesNotMatch(shareText(detail), /undefined|null/);
    }
    sink('contacts (vCard)', details.length);
    const calendar = recheckCalendar(
      {
        organizations: PAYLOADS.map((name) => ({
          name,
          askOn: '2026-12-01',
          records: [{ id: name, name, phones: [name], emails: [name] }],
        })),
      } as never,
      PAYLOADS[0]!,
      '2026-11-22',
    );
    const properties = calendar
      .replace(/\r\n[ \t]/g, '')
      .split('\r\n')
      .filter(Boolean)
      .map((line) => line.split(/[:;]/)[0]!);
    assert.equal(properties.filter((name) => name === 'BEGIN').length, PAYLOADS.length + 1);
    for (const name of new Set(properties))
      assert.match(
        name,
        /^(?:BEGIN|END|VERSION|PRODID|NAME|X-[A-Z-]+|METHOD|UID|SEQUENCE|DTSTAMP|DTSTART|DTEND|SUMMARY|DESCRIPTION|TRANSP)$/,
      );
    sink('appointments (iCalendar)', PAYLOADS.length);
  });
});
