import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type * as z from 'zod/mini';
import { runs } from '../../../../../scripts/test/runs.js';
import * as models from './index.js';
import { exampleObjects } from '../testing/official-examples.js';
import { OfficialSchemas } from '../testing/official-schemas.js';
import { skipWithoutShared } from '../testing/shared-data.js';

type Schema = z.ZodMiniType;

/** "service_at_location" → ServiceAtLocation. */
function modelNamed(object: string, suffix = ''): Schema {
  const name = object.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase()) + suffix;
  const schema = (models as unknown as Record<string, Schema | undefined>)[name];
  assert.ok(schema, `no model ${name}`);
  return schema;
}

/** Whatever breaks a field: other types, empty text, choices and formats that are almost right. */
const BAD_VALUES: readonly unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1.5,
  true,
  false,
  [],
  {},
  [null],
  [{}],
  [[]],
  'x',
  'ACTIVE',
  'active',
  'physical',
  'MO',
  'mo',
  'WEEKLY',
  'DAILY',
  'temporarily closed',
  '2020-01-01',
  '2020-13-01',
  '2020-02-30T00:00:00Z',
  '2024-02-29T12:00:00+01:00',
  '2023-02-29T12:00:00Z',
  '2020-01-01T00:00:00',
  '2020-01-01T23:59:60Z',
  '2020-01-01T22:59:60-01:00',
  '2020-01-01T12:00:60Z',
  '2020-01-01 12:00:00z',
  '2020-01-01T12:00:00+0100',
  '2020-01-01T12:00:00+01',
  '2020-01-01T24:00:00Z',
  '2020-01-01T12:00:00.123456Z',
  '2020-01-01T12:00:00+24:00',
  'a@b.co',
  'a@b',
  'a b@c.de',
  'a..b@c.de',
  '.a@b.co',
  'a@-b.co',
  'a@b-.co',
  'a@b.c-d',
  'a@@b.co',
  'A@B.CO',
  'ä@b.co',
  "o'neil+x@sub.example.org",
  'a@b.co ',
  'mailto:a@b.co',
  'a@[1.2.3.4]',
  'http://example.com',
  'http://',
  'http:',
  'http:/',
  'www.example.com',
  '//example.com',
  'HTTP://EXAMPLE.COM/a b',
  'http://example.com/a%20b',
  'http://example.com/%zz',
  'urn:isbn:1',
  'mailto:x@y.z',
  'http://[::1]/',
  'http://[::1]:80/x?y#z',
  'http://[1::2::3]/',
  'http://[1:2:3:4:5:6:7:8]/',
  'http://[1:2:3:4:5:6:7]/',
  'http://[::ffff:1.2.3.4]/',
  'http://[::1.2.3.999]',
  'http://[v1.a:b]',
  'http://user:pw@host:80/',
  'http://host:port/',
  'http://a@b@c/',
  'http://exämple.com',
  'http://example.com/ä',
  'http://example.com/[x]',
  'http://example.com?x=[1]',
  'http://example.com#a#b',
  'http://example.com#%',
  '1http://x',
  'a+b.c-d:e',
  'a:',
  'a:?',
  'a:#',
  'file:///etc',
  'javascript:alert(1)',
  'http://example.com/"',
  'http://example.com/\\',
  'http://example.com/^',
  'http://ex ample.com',
  'http://example.com/{x}',
  'data:,x',
  'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610',
  'D9D5E0F5-D3CE-4F73-9A2F-4DD0ECC6C610',
  'urn:uuid:d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610',
  'd9d5e0f5d3ce4f739a2f4dd0ecc6c610',
  'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c61',
  '{d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610}',
  '00000000-0000-0000-0000-000000000000',
  'g9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610',
];

const schemas = skipWithoutShared ? undefined : new OfficialSchemas();
const examples = schemas ? exampleObjects(schemas) : [];

function agree(object: string, value: unknown, suffix = ''): void {
  assert.ok(schemas);
  const official = suffix ? schemas.recordValidator(object) : schemas.validator(object);
  const expected = official(value);
  const ours = modelNamed(object, suffix).safeParse(value);
  assert.equal(
    ours.success,
    expected,
    `${object}${suffix}: ${JSON.stringify(official.errors ?? ours.error?.issues)} in ${JSON.stringify(value).slice(0, 2000)}`,
  );
}

test('there is a model for each of the 24 objects of HSDS 3.1, with the same fields', { skip: skipWithoutShared }, () => {
  assert.ok(schemas);
  assert.equal(schemas.names.length, 24);
  for (const object of schemas.names) {
    const { shape } = (modelNamed(object) as unknown as { _zod: { def: { shape: object } } })._zod.def;
    assert.deepEqual(Object.keys(shape).sort(), Object.keys(schemas.get(object).properties).sort(), object);
  }
});

test(
  'every object of the official examples and of the UK validator is accepted or refused as the official schemas do',
  { skip: skipWithoutShared },
  () => {
    assert.ok(examples.length > 600, `only ${examples.length} objects`);
    for (const { object, value } of examples) agree(object, value);
  },
);

test('breaking any one field of an example is judged as the official schemas judge it', { skip: skipWithoutShared }, () => {
  assert.ok(schemas);
  const seen = new Set<string>();
  for (const { object, value } of examples) {
    if (typeof value !== 'object' || value === null || seen.size > 5000) continue;
    for (const field of Object.keys(schemas.get(object).properties)) {
      const key = `${object}.${field}.${field in value}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const without = withoutField(value as Record<string, unknown>, field);
      agree(object, without);
      for (const bad of BAD_VALUES) agree(object, { ...value, [field]: bad });
    }
  }
  assert.ok(seen.size > 250, `only ${seen.size} fields`);
});

test('random damage at any depth is judged as the official schemas judge it', { skip: skipWithoutShared }, () => {
  const roots = examples.filter(({ value }) => typeof value === 'object' && value !== null);
  const property = fc.property(
    fc.constantFrom(...roots),
    fc.array(
      fc.tuple(
        fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }),
        fc.oneof(fc.constantFrom(...BAD_VALUES), fc.webUrl(), fc.emailAddress(), fc.uuid(), fc.string(), fc.jsonValue(), fc.constant(DROP)),
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    (root, damages) => {
      let value: unknown = JSON.parse(JSON.stringify(root.value));
      for (const [path, bad] of damages) value = damaged(value, path, bad);
      agree(root.object, value);
    },
  );
  fc.assert(property, { numRuns: runs(5000) });
});

test(
  'rows of the tables are judged as the official schemas judge them, with the fields that only a table must have',
  { skip: skipWithoutShared },
  () => {
    assert.ok(schemas);
    for (const object of schemas.names) {
      const rows = examples
        .filter((example) => example.object === object && example.from.endsWith('/tabular.json'))
        .map(({ value }) => value as Record<string, unknown>);
      const more = examples
        .filter((example) => example.object === object)
        .slice(0, 5)
        .map(({ value }) => value as Record<string, unknown>);
      for (const value of [...rows, ...more]) {
        const flat = Object.fromEntries(Object.entries(value).filter(([, inner]) => typeof inner !== 'object'));
        agree(object, flat, 'Record');
        for (const field of Object.keys(schemas.get(object).properties)) {
          const without = withoutField(flat, field);
          agree(object, without, 'Record');
          if (schemas.nested(object, field)) continue;
          for (const bad of BAD_VALUES) agree(object, { ...flat, [field]: bad }, 'Record');
        }
      }
    }
  },
);

test('fields that the standard does not know are kept', () => {
  const parsed = models.Taxonomy.parse({
    id: 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610',
    name: 'n',
    description: 'd',
    owner: { of: 'a city' },
  });
  assert.deepEqual(parsed.owner, { of: 'a city' });
});

const DROP = Symbol('drop');

/** A copy in which the value that the numbers lead to is replaced. */
function damaged(value: unknown, path: readonly number[], bad: unknown): unknown {
  if (typeof value !== 'object' || value === null) return bad === DROP ? value : bad;
  const keys = Object.keys(value);
  const [step = 0, ...rest] = path;
  const key = keys[step % Math.max(keys.length, 1)];
  if (key === undefined) return bad === DROP ? value : bad;
  const inner = (value as Record<string, unknown>)[key];
  const next = rest.length > 0 && typeof inner === 'object' && inner !== null ? damaged(inner, rest, bad) : bad;
  if (Array.isArray(value))
    return (value as unknown[]).flatMap((each, at) => (String(at) === key ? (next === DROP ? [] : [next]) : [each]));
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) =>
      name === key ? (next === DROP || next === undefined ? [] : [[name, next]]) : [[name, each]],
    ),
  );
}

function withoutField(record: Readonly<Record<string, unknown>>, field: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));
}
