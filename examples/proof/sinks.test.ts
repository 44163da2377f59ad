import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { csvFile, directoryCsv } from '../../packages/domains/directory/src/export/index.js';
import type { ServiceDetail } from '../../packages/domains/directory/src/index.js';
import { readCsv, writeCsv } from '../../packages/foundation/engines/src/assessment/csv.js';
import { unguarded } from '../../packages/foundation/hsds/src/csv/csv-cell.js';
import { readWorkbook } from '../../packages/foundation/hsds/src/xlsx/read-workbook.js';
import { csvCell } from '../../packages/foundation/hsds/src/write/index.js';
import { makeKit } from '../../packages/surfaces/cli/src/kit/index.js';
import { inCodes } from '../../packages/surfaces/components/src/service-finder/keep/code-image.js';
import { vcard } from '../../packages/surfaces/components/src/service-finder/keep/vcard.js';
import { shareText } from '../../packages/surfaces/components/src/service-finder/more/share-text.js';
import { figure } from '../../scripts/test/figure.mjs';
import { hostileDirectory } from '../../scripts/test/hostile-directory.js';
import { PAYLOADS } from '../../scripts/test/payloads.js';
import { workbookOf } from '../../scripts/test/workbook.js';

// Where a text of the city's list leaves the page: files for spreadsheets and address books, codes, and the files of the kit.

const chosen = (text: string) => ({ text, lang: 'en', provenance: 'original' as const });

/** A record in which every text is the payload. */
function recordOf(payload: string, sensitive = false): ServiceDetail {
  return {
    name: chosen(payload),
    nameOnDoor: chosen(payload),
    organization: chosen(payload),
    phones: [{ text: payload, href: payload }, { text: payload }],
    emails: [payload],
    urls: [{ url: payload, label: payload }],
    address: { lines: [payload, payload], city: payload, postalCode: payload },
    sensitive,
  } as unknown as ServiceDetail;
}

function* walk(node: Tree.Node): Generator<Tree.Element> {
  if (defaultTreeAdapter.isElementNode(node)) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* walk(child);
}

/** Tags and attributes of a page, and where it leads, without what it says. */
function skeleton(node: Tree.Node): string[] {
  return [...walk(node)].map(
    ({ tagName, attrs }) =>
      `${tagName} ${attrs
        .map(({ name }) => name)
        .sort()
        .join(' ')}`,
  );
}

const LINK = /^(?:href|src|action|data|formaction|srcdoc)$/;
const linksOf = (node: Tree.Node): string[] =>
  [...walk(node)].flatMap(({ attrs }) => attrs.filter(({ name }) => LINK.test(name)).map(({ value }) => value));

/** What a spreadsheet program may take for a formula, whatever space or width it comes with. */
const isLive = (cell: string): boolean => /^[=+\-@\t\r]/.test(cell.normalize('NFKC').trimStart()) && !/^-?\d+(?:\.\d+)?$/.test(cell);

/** The cells of a CSV file as RFC 4180 reads them, with nothing taken off. */
function cellsOf(file: string): string[] {
  const cells: string[] = [];
  for (const [, quoted, plain] of file.replace(/^\ufeff/, '').matchAll(/(?<=^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?=,|\r\n|$)/g))
    cells.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
  return cells;
}

describe('texts that leave the page', () => {
  let looked = 0;
  const wrong: string[] = [];
  after(() => {
    figure(
      'Injection',
      `${PAYLOADS.length} payloads in spreadsheets, address books, codes, messages and the files of a kit: places looked at`,
      looked,
    );
    figure('Injection', 'formulas that are live, lines, links and tags that nobody wrote, in all of these', wrong.length, '', 0);
  });
  const expectNone = (found: readonly string[]) => {
    wrong.push(...found);
    assert.deepEqual(found, []);
  };

  it('are no formula in any spreadsheet, and are read back as they were', () => {
    const files: Record<string, string> = {
      directory: directoryCsv(hostileDirectory(PAYLOADS)),
      'to-do list': csvFile(PAYLOADS.map((payload) => [payload, 1])),
      'tables of HSDS': PAYLOADS.map((payload) => `${csvCell(payload)},1\r\n`).join(''),
      assessment: writeCsv(PAYLOADS.map((payload) => [payload, 'x'])),
    };
    for (const [name, file] of Object.entries(files)) {
      const cells = cellsOf(file);
      looked += cells.length;
      assert.ok(cells.length >= PAYLOADS.length, name);
      expectNone(cells.filter(isLive).map((cell) => `${name}: ${JSON.stringify(cell)}`));
    }
    assert.deepEqual(
      readCsv(writeCsv(PAYLOADS.map((payload) => [payload, 'x']))).map(([cell]) => cell),
      PAYLOADS,
    );
    for (const payload of PAYLOADS) assert.equal(unguarded(cellsOf(`${csvCell(payload)}\r\n`)[0] ?? ''), payload);
  });

  it('are text in a workbook that is read, and make nothing of it', async () => {
    // What no XML can hold is not in a workbook either; and the program that writes this one trips over names that all objects have.
    const texts = PAYLOADS.map((payload) => payload.replace(/\p{Cs}/gu, '').replace(/[^\P{Cc}\n]/gu, '')).filter(
      (text) => text && !(text in {}),
    );
    const bytes = await workbookOf({ Services: [['Name'], ...texts.map((text) => [text])] });
    const files = { names: ['a.xlsx'], open: () => new Blob([bytes as BlobPart]).stream() };
    const [sheet] = await readWorkbook(files as never, 'a.xlsx');
    looked += texts.length;
    assert.deepEqual(
      sheet!.rows.slice(1).map(([cell]) => cell!.trim()),
      texts.map((text) => text.trim()),
    );
    assert.equal(Object.keys(Object.prototype).length, 0);
  });

  it('end no line and no field of a contact, and lead nowhere but to the web', () => {
    for (const payload of PAYLOADS) {
      const lines = vcard(recordOf(payload)).replaceAll('\r\n ', '').split('\r\n');
      looked += lines.length;
      expectNone([
        ...lines.filter((line) => line && !/^(?:BEGIN:VCARD$|END:VCARD$|VERSION:3\.0$|(?:N|FN|ORG|TEL|EMAIL|URL|ADR):)/.test(line)),
        ...lines.filter((line) => /^URL:/.test(line) && !/^URL:https?:\/\//i.test(line)),
        ...lines.filter((line) => /[\n\r\u0085\u2028\u2029]/.test(line)),
        ...(lines.length === 12 || lines.length === 11 ? [] : [`${lines.length} lines for ${JSON.stringify(payload)}`]),
      ]);
    }
  });

  it('say of a sensitive place in a message only how to reach it, and are no order to the camera that reads a code', () => {
    for (const payload of PAYLOADS) {
      const message = shareText(recordOf(payload));
      const hidden = shareText({ ...recordOf('555-0100', true), name: chosen(payload), nameOnDoor: chosen(payload) });
      assert.doesNotMatch(hidden, /[^\d\-\n, ]/);
      for (const piece of inCodes(`${message}\n\n${message}`)) {
        looked++;
        // A camera dials, sends or opens what begins as an address does.
        if (/^\s*[a-z][\w+.-]*:/i.test(piece)) expectNone([`a code begins ${JSON.stringify(piece.slice(0, 40))}`]);
      }
    }
  });

  it('change no tag, attribute or link of the files of a kit, and no word of its plugin but quoted text', () => {
    const kitOf = (payloads: readonly string[]) => {
      const directory = { ...hostileDirectory(payloads), entries: [] };
      const kit = makeKit({
        directory,
        bundle: new Map(),
        elements: ['finder.js', 'finder-more.js', 'finder-keep.js', 'frame.js', 'frame-page.js', 'desk.js', 'locales/index.json'].map(
          (name) => ({
            name,
            bytes: new Uint8Array([1]),
            integrity: 'sha384-x',
          }),
        ),
        version: '0.1.0',
        base: 'https://city.example/newcomer/',
        lang: 'en',
        pages: { languages: ['en'], path: 'pages/en/', label: payloads[0]! },
      });
      return (name: string) => new TextDecoder().decode(kit.get(name));
    };
    /** PHP without what stands in single quotes, which is all of the city's that it holds. */
    const code = (php: string) => php.replace(/'(?:[^'\\]|\\.)*'/gs, "''");
    const plain = kitOf(Array.from({ length: 12 }, () => 'Words'));
    for (const payload of PAYLOADS) {
      const file = kitOf(Array.from({ length: 12 }, () => payload));
      for (const name of ['index.html', 'frame.html', 'desk.html', 'snippet.html']) {
        const [page, expected] = [parse(file(name)), parse(plain(name))];
        looked++;
        // A telephone number that is one may be a link, and nothing else.
        const links = linksOf(page).filter((link) => !linksOf(expected).includes(link) && !/^tel:[+\d*#]+$/.test(link));
        if (links.length === 0 && linksOf(page).length === linksOf(expected).length)
          assert.deepEqual(skeleton(page), skeleton(expected), `${name} ${payload}`);
        expectNone(links.map((link) => `${name} leads to ${link}`));
      }
      const { html, title, ...rest } = JSON.parse(file('oembed.json')) as Record<string, string>;
      const { html: plainHtml, title: _, ...plainRest } = JSON.parse(plain('oembed.json')) as Record<string, string>;
      assert.deepEqual(rest, plainRest);
      assert.deepEqual(skeleton(parseFragment(html!)), skeleton(parseFragment(plainHtml!)));
      assert.deepEqual(linksOf(parseFragment(html!)), ['https://city.example/newcomer/frame.html']);
      assert.equal(typeof title, 'string');
      assert.equal(code(file('newcomer-finder.php')), code(plain('newcomer-finder.php')));
      looked += 2;
    }
  });
});
