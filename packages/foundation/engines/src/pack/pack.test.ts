import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import {
  choosePack,
  decides,
  joinPack,
  packFiles,
  runCases,
  splitPack,
  standingOf,
  textOf,
  textsOf,
  type Pack,
  type PackManifest,
} from './index.js';
import { TextKey, packSchema, schemaProblems, textKeysIn, textProblems } from './schema.js';

const schema = packSchema(
  'tea',
  z.strictObject({
    title: TextKey,
    steps: z.array(z.union([TextKey, z.object({ label: TextKey, when: z.boolean() })])),
    next: z.optional(z.record(z.string(), TextKey)),
  }),
);
type Tea = z.infer<typeof schema>['values'];

function tea(change: Partial<Pack<'tea', Tea>> = {}): Pack<'tea', Tea> {
  return {
    format: 1,
    kind: 'tea',
    id: 'port-lantern',
    jurisdiction: 'xx/port-lantern',
    topic: 'tea',
    effectiveFrom: '2024-01-01',
    status: 'in-force',
    source: { title: 'How to make tea', read: '2026-11-01' },
    values: { title: 'title', steps: ['boil', { label: 'pour', when: true }], next: { later: 'drink' } },
    cases: [{ name: 'a cup', given: { cups: 1 }, expect: { cups: 1 } }],
    texts: {
      en: { provenance: 'original', entries: { title: 'Tea', boil: 'Boil', pour: 'Pour', drink: 'Drink' } },
      es: { provenance: 'machine', entries: { title: 'Té', boil: 'Hervir', pour: 'Verter', drink: 'Beber' } },
    },
    ...change,
  };
}

describe('the standing of a pack', () => {
  it('is in force while its source was read within 180 days', () => {
    const pack = tea({ source: { title: 'x', read: '2026-05-31' } });
    assert.equal(standingOf(pack, '2026-11-27'), 'in-force');
    assert.equal(standingOf(pack, '2026-11-28'), 'stale');
    assert.equal(standingOf(pack, '2026-05-30'), 'in-force', 'a day ahead on the other side of the earth');
    assert.equal(standingOf(pack, '2026-05-29'), 'stale', 'read in the future is a typing error');
    assert.equal(standingOf(tea({ source: { title: 'x', read: 'May' } }), '2026-11-27'), 'stale');
  });

  it('is historic after its last day, and proposed before its first', () => {
    const pack = tea({ effectiveFrom: '2026-11-02', effectiveTo: '2026-11-20' });
    assert.deepEqual(
      ['2026-11-01', '2026-11-02', '2026-11-20', '2026-11-21'].map((today) => standingOf(pack, today)),
      ['proposed', 'in-force', 'in-force', 'historic'],
    );
  });

  it('is what its makers say where they say historic, proposed or example', () => {
    for (const status of ['historic', 'proposed', 'example'] as const) {
      assert.equal(standingOf(tea({ status }), '2026-11-02'), status);
    }
    assert.equal(standingOf(tea({ status: 'example', effectiveTo: '2025-01-01' }), '2026-11-02'), 'example');
    assert.equal(standingOf(tea({ status: 'proposed', effectiveTo: '2025-01-01' }), '2026-11-02'), 'historic');
  });

  it('lets only rules in force decide', () => {
    assert.deepEqual((['in-force', 'stale', 'proposed', 'historic', 'example'] as const).filter(decides), ['in-force']);
  });

  it('refuses a day that is none', () => {
    assert.throws(() => standingOf(tea(), 'now'), { code: 'engines/bad-date', ids: ['now'], message: /today is "now"/ });
    assert.throws(() => standingOf(tea({ effectiveTo: '2026-02-30' }), '2026-11-27'), { code: 'engines/bad-date' });
    assert.throws(() => standingOf(tea({ effectiveFrom: '' }), '2026-11-27'), { code: 'engines/bad-date' });
  });
});

describe('the choice of a pack', () => {
  const old = tea({ id: 'old', effectiveFrom: '2020-01-01', effectiveTo: '2023-12-31' });
  const now = tea({ id: 'now' });
  const soon = tea({ id: 'soon', effectiveFrom: '2027-01-01' });
  const wish = tea({ id: 'wish', status: 'proposed', effectiveFrom: '2028-01-01' });
  const packs = [wish, now, soon, old];

  it('goes by the date that matters, and announces the next change', () => {
    assert.deepEqual(choosePack(packs, '2026-11-20', '2026-11-27'), { pack: now, standing: 'in-force', proposed: soon });
    assert.deepEqual(choosePack(packs, '2023-12-31', '2026-11-27'), { pack: old, standing: 'historic', proposed: now });
    assert.deepEqual(choosePack(packs, '2027-01-01', '2026-11-27'), { pack: soon, standing: 'proposed', proposed: wish });
    assert.equal(choosePack(packs, '2024-01-01', '2026-11-27')?.pack, now);
  });

  it('takes a proposal, a historic pack or an example only where nothing is in force', () => {
    assert.deepEqual(choosePack([wish], '2026-11-20', '2026-11-27'), { pack: wish, standing: 'proposed' });
    const historic = tea({ id: 'h', status: 'historic', effectiveFrom: '2025-01-01' });
    const example = tea({ id: 'e', status: 'example', effectiveFrom: '2026-01-01' });
    assert.equal(choosePack([historic, example, now], '2026-11-20', '2026-11-27')?.pack, now);
    assert.equal(choosePack([example, historic], '2026-11-20', '2026-11-27')?.pack, historic);
    assert.equal(choosePack([example], '2026-11-20', '2026-11-27')?.standing, 'example');
    const running = tea({ id: 'running', status: 'proposed' });
    assert.equal(choosePack([running, example], '2026-11-20', '2026-11-27')?.pack, example);
  });

  it('prefers younger rules, then the ones read last, whatever the order of the list', () => {
    const younger = tea({ id: 'younger', effectiveFrom: '2025-01-01' });
    const reread = tea({ id: 'reread', source: { title: 'x', read: '2026-11-02' } });
    const twin = tea({ id: 'a-twin' });
    for (const list of [
      [now, younger, reread],
      [reread, now, younger],
    ])
      assert.equal(choosePack(list, '2026-11-20', '2026-11-27')?.pack, younger);
    for (const list of [
      [now, reread],
      [reread, now],
    ])
      assert.equal(choosePack(list, '2026-11-20', '2026-11-27')?.pack, reread);
    for (const list of [
      [now, twin],
      [twin, now],
    ])
      assert.equal(choosePack(list, '2026-11-20', '2026-11-27')?.pack, twin);
  });

  it('ranks rules in force, historic ones, examples and proposals, however young', () => {
    const at = (status: 'in-force' | 'historic' | 'example' | 'proposed', effectiveFrom: string) =>
      tea({ id: status, status, effectiveFrom });
    const list = [at('proposed', '2026-05-01'), at('example', '2026-04-01'), at('historic', '2026-03-01'), at('in-force', '2026-02-01')];
    for (const order of [list, [...list].reverse()]) {
      for (let left = 1; left <= 4; left++) {
        const some = order.filter(({ status }) => list.slice(0, left).some((pack) => pack.status === status));
        assert.equal(choosePack(some, '2026-11-20', '2026-11-27')?.pack.status, list[left - 1]?.status);
      }
    }
  });

  it('announces the nearest change, whatever the order of the list', () => {
    const near = tea({ id: 'near', effectiveFrom: '2026-12-01' });
    const twin = tea({ id: 'a-twin', effectiveFrom: '2026-12-01' });
    for (const list of [
      [now, soon, near],
      [near, now, soon],
      [soon, near, now],
    ])
      assert.equal(choosePack(list, '2026-11-20', '2026-11-27')?.proposed, near);
    for (const list of [
      [now, near, twin],
      [twin, near, now],
    ])
      assert.equal(choosePack(list, '2026-11-20', '2026-11-27')?.proposed, twin);
    assert.equal(choosePack([now], '2026-11-20', '2026-11-27')?.proposed, undefined);
    assert.equal(choosePack([now, tea({ id: 'today', effectiveFrom: '2026-11-20' })], '2026-11-20', '2026-11-27')?.proposed, undefined);
  });

  it('finds nothing before the first rules, and refuses to mix programs', () => {
    assert.equal(choosePack([old], '2019-12-31', '2026-11-27'), undefined);
    assert.equal(choosePack([], '2026-11-20', '2026-11-27'), undefined);
    assert.throws(() => choosePack([now, tea({ topic: 'coffee' })], '2026-11-20', '2026-11-27'), { code: 'engines/mixed-packs' });
    assert.throws(() => choosePack([now, tea({ jurisdiction: 'xx' })], '2026-11-20', '2026-11-27'), { code: 'engines/mixed-packs' });
    assert.throws(() => choosePack([now], 'soon', '2026-11-27'), { code: 'engines/bad-date', message: /the date that matters is "soon"/ });
  });
});

describe('the texts of a pack', () => {
  const { texts = {} } = tea();

  it('come in the language asked for, with who wrote them', () => {
    assert.deepEqual(textOf(texts, 'title', 'es-MX'), { text: 'Té', lang: 'es', provenance: 'machine' });
    assert.deepEqual(textsOf(tea(), 'en')('boil'), { text: 'Boil', lang: 'en', provenance: 'original' });
  });

  it("fall back to the pack's own language, and say which it is", () => {
    const greek = { el: { provenance: 'original', entries: { title: 'Τσάι' } }, ...texts } as const;
    assert.equal(textOf(greek, 'title', 'fr', 'el').lang, 'el');
    assert.equal(textOf(greek, 'title', 'fr').lang, 'en');
    assert.equal(textsOf(tea({ language: 'es' }), 'fr')('title').lang, 'es');
    assert.equal(textOf({ el: greek.el }, 'title', 'fr').lang, 'el');
  });

  it('never pass one script for another', () => {
    const chinese = { 'zh-Hans': { provenance: 'original', entries: { title: '茶' } }, ...texts } as const;
    assert.equal(textOf(chinese, 'title', 'zh-Hant').lang, 'en');
  });

  it('are never empty: a language without the words is passed over, and a key without any is an error', () => {
    const gap = { es: { provenance: 'human', entries: { title: ' ' } }, en: texts.en! } as const;
    assert.equal(textOf(gap, 'title', 'es').text, 'Tea');
    assert.throws(() => textOf(texts, 'constructor', 'en'), { code: 'engines/missing-text', ids: ['constructor'], name: 'EngineError' });
    assert.throws(() => textsOf(splitPack(tea()).data, 'en')('title'), { code: 'engines/missing-text' });
  });
});

describe('the files of a pack', () => {
  it('join to what was split', () => {
    const { data, texts } = splitPack(tea());
    assert.ok(!('texts' in data));
    assert.deepEqual(joinPack(data, texts), tea());
    assert.deepEqual(splitPack(data).texts, {});
  });

  it('are one of data and one for each language, named by their hash, the manifest last', () => {
    const pack = tea({ language: 'es' });
    const files = packFiles(pack);
    assert.deepEqual(packFiles(pack), files);
    assert.equal([...files.keys()].pop(), 'manifest.json');
    const read = (name: string): unknown => JSON.parse(new TextDecoder().decode(files.get(name)));
    const manifest = read('manifest.json') as PackManifest;
    assert.deepEqual(
      { ...manifest, files: Object.keys(manifest.files.texts) },
      {
        newcomer: 'pack',
        format: 1,
        kind: 'tea',
        id: 'port-lantern',
        topic: 'tea',
        language: 'es',
        languages: ['es', 'en'],
        files: ['es', 'en'],
      },
    );
    for (const file of [manifest.files.data, ...Object.values(manifest.files.texts)]) {
      const bytes = files.get(file.name)!;
      const hash = createHash('sha384').update(bytes);
      assert.equal(file.size, bytes.length);
      const copy = hash.copy();
      assert.equal(file.integrity, `sha384-${hash.digest('base64')}`);
      assert.ok(file.name.includes(copy.digest('hex').slice(0, 16)), file.name);
    }
    assert.equal(files.size, 4);
    const texts = { es: read(manifest.files.texts.es!.name), en: read(manifest.files.texts.en!.name) } as NonNullable<typeof pack.texts>;
    assert.deepEqual(joinPack(read(manifest.files.data.name) as typeof pack, texts), pack);
  });

  it('put the own language first and the others in order', () => {
    const { en, es } = tea().texts!;
    const manifest = packFiles(tea({ texts: { es: es!, ar: es!, en: en!, el: es! } })).get('manifest.json');
    const { languages, files } = JSON.parse(new TextDecoder().decode(manifest)) as PackManifest;
    assert.deepEqual(languages, ['en', 'ar', 'el', 'es']);
    assert.match(files.data.name, /^data\.[0-9a-f]{16}\.json$/);
    assert.match(files.texts.ar!.name, /^ar\.[0-9a-f]{16}\.json$/);
  });
});

describe('the cases of a pack', () => {
  const check = (expect: Record<string, unknown>, result: unknown) =>
    runCases(tea({ cases: [{ name: 'a cup', given: {}, expect }] }), () => result).map(({ path }) => path);

  it('pass where everything that they name is as expected', () => {
    assert.deepEqual(check({ a: 1, b: { c: ['x'] }, d: null }, { a: 1, b: { c: ['x'], more: 2 }, e: 3 }), []);
  });

  it('say where an answer differs', () => {
    assert.deepEqual(check({ a: 1 }, { a: 2 }), ['cases[0].expect.a']);
    assert.deepEqual(check({ a: 0 }, {}), ['cases[0].expect.a']);
    assert.deepEqual(check({ b: { c: ['x', 'y'] } }, { b: { c: ['x', 'z'] } }), ['cases[0].expect.b.c[1]']);
    assert.deepEqual(check({ b: ['x'] }, { b: ['x', 'y'] }), ['cases[0].expect.b']);
    assert.deepEqual(check({ b: ['x'] }, { b: 'x' }), ['cases[0].expect.b']);
    assert.deepEqual(check({ b: { c: 1 } }, { b: null }), ['cases[0].expect.b']);
    assert.deepEqual(check({ b: { c: 1 } }, { b: [1] }), ['cases[0].expect.b']);
    assert.deepEqual(check({ a: null }, { a: false }), ['cases[0].expect.a']);
    const [problem] = runCases(tea({ cases: [{ name: 'a cup', given: {}, expect: { a: 1 } }] }), () => ({}));
    assert.match(problem!.message, /case "a cup": expected 1, the answer is none/);
  });

  it('hand over what is given and the day, which is the day of reading where they name none', () => {
    const seen: unknown[] = [];
    const cases = [
      { name: 'x', given: { n: 1 }, expect: {} },
      { name: 'y', given: { n: 2 }, expect: {}, today: '2025-01-01' },
    ];
    runCases(tea({ cases }), (given, today) => seen.push(given, today));
    assert.deepEqual(seen, [{ n: 1 }, '2026-11-01', { n: 2 }, '2025-01-01']);
  });

  it("take an engine's error as a result that a case can expect", () => {
    const fails = () => standingOf(tea(), 'never');
    const cases = [{ name: 'x', given: {}, expect: { error: 'engines/bad-date' } }];
    assert.deepEqual(runCases(tea({ cases }), fails), []);
    assert.equal(runCases(tea(), fails).length, 1);
    const plain = () => {
      throw new TypeError('no');
    };
    assert.deepEqual(runCases(tea({ cases: [{ name: 'x', given: {}, expect: { error: 'TypeError: no' } }] }), plain), []);
  });
});

describe('the check of a pack', () => {
  it('finds every text key with the field that names it, through unions, lists and records', () => {
    assert.deepEqual(textKeysIn(schema, tea()), [
      { key: 'title', path: 'values.title' },
      { key: 'boil', path: 'values.steps[0]' },
      { key: 'pour', path: 'values.steps[1].label' },
      { key: 'drink', path: 'values.next.later' },
    ]);
    assert.deepEqual(schemaProblems(schema, tea()), [], 'and collecting leaves no trace');
  });

  it('says which field does not fit', () => {
    const paths = (pack: unknown) => schemaProblems(schema, pack).map(({ path }) => path);
    assert.deepEqual(paths({ ...tea(), kind: 'coffee' }), ['kind']);
    assert.deepEqual(paths({ ...tea(), cases: [] }), ['cases']);
    assert.deepEqual(paths({ ...tea(), effectiveTo: '2023-01-01' }), ['effectiveTo']);
    assert.deepEqual(paths({ ...tea(), values: { ...tea().values, title: 'Two words' } }), ['values.title']);
    assert.deepEqual(paths({ ...tea(), values: { ...tea().values, steps: [{ label: 'pour', when: 'yes' }] } }), ['values.steps[0].when']);
    assert.deepEqual(paths({ ...tea(), texts: { english: {} } }), ['texts.english']);
    assert.deepEqual(paths({ ...tea(), texts: { en: { provenance: 'original', entries: { title: ' ' } } } }), ['texts.en.entries.title']);
    assert.deepEqual(paths({ ...tea(), id: 'Port Lantern', jurisdiction: 'XX', topic: 'a b' }), ['id', 'jurisdiction', 'topic']);
  });

  it('takes the form that fits best where none fits, and finds keys in forms within forms', () => {
    const forms = packSchema(
      'forms',
      z.array(
        z.union([
          z.strictObject({ kind: z.literal('a'), text: TextKey, size: z.number() }),
          z.strictObject({
            kind: z.literal('b'),
            inner: z.union([z.number(), z.strictObject({ text: TextKey, more: z.union([TextKey, z.strictObject({ deep: TextKey })]) })]),
          }),
          z.strictObject({ kind: z.literal('c'), one: z.number(), two: z.number(), three: z.number() }),
        ]),
      ),
    );
    const of = (...values: unknown[]) => ({ ...tea(), kind: 'forms', values });
    assert.deepEqual(
      textKeysIn(
        forms,
        of({ kind: 'a', text: 'x', size: 1 }, { kind: 'b', inner: { text: 'y', more: { deep: 'z' } } }, { kind: 'b', inner: 3 }),
      ),
      [
        { key: 'x', path: 'values[0].text' },
        { key: 'y', path: 'values[1].inner.text' },
        { key: 'z', path: 'values[1].inner.more.deep' },
      ],
    );
    assert.deepEqual(
      schemaProblems(forms, of({ kind: 'b', inner: { text: 'y', more: { deep: 3 } } })).map(({ path }) => path),
      ['values[0].inner.more.deep'],
    );
    assert.deepEqual(
      schemaProblems(forms, of({ kind: 'a', text: 'x', size: 'large' })).map(({ path }) => path),
      ['values[0].size'],
    );
    assert.deepEqual(
      schemaProblems(forms, of('x')).map(({ path }) => path),
      ['values[0]'],
    );
  });

  it('says which texts are missing and which nothing uses', () => {
    const pack = tea();
    const uses = textKeysIn(schema, pack);
    assert.deepEqual(textProblems(pack, uses), []);
    const texts = {
      ...pack.texts,
      es: { provenance: 'human', entries: { title: 'Té', boil: 'Hervir', pour: 'Verter', spare: 'x' } },
    } as const;
    assert.deepEqual(
      textProblems({ ...pack, texts }, uses).map(({ path }) => path),
      ['texts.es.entries.drink', 'texts.es.entries.spare'],
    );
    assert.deepEqual(
      textProblems(splitPack(pack).data, uses).map(({ path }) => path),
      ['texts.en'],
    );
    assert.deepEqual(
      textProblems({ ...pack, language: 'el' }, uses).map(({ path }) => path),
      ['texts.el'],
    );
  });
});
