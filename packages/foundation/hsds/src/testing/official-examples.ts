import { basename } from 'node:path';
import type { OfficialSchemas } from './official-schemas.js';
import { sharedJson, sharedJsonFiles } from './shared-data.js';

/** An object of an official example, with what the standard calls it. */
export interface ExampleObject {
  readonly object: string;
  readonly value: unknown;
  readonly from: string;
}

/** Every object of every official example and mock, nested ones by themselves too. */
export function exampleObjects(schemas: OfficialSchemas): ExampleObject[] {
  const folders = [
    'standards/hsds/3.1/examples',
    'standards/hsds/3.1/guidance-examples',
    'standards/hsds/mock-api',
    'standards/oruk/3.0/examples',
    'standards/oruk/validator-mocks',
  ];
  const found: ExampleObject[] = [];
  const collect = (object: string, value: unknown, from: string): void => {
    found.push({ object, value, from });
    if (typeof value !== 'object' || value === null) return;
    for (const [property, inner] of Object.entries(value)) {
      const nested = schemas.nested(object, property);
      if (!nested) continue;
      for (const each of Array.isArray(inner) ? (inner as unknown[]) : [inner]) collect(nested, each, from);
    }
  };
  for (const path of folders.flatMap(sharedJsonFiles)) {
    if (path.endsWith('/datapackage.json')) continue;
    const content = sharedJson(path) as Record<string, unknown>;
    if (path.endsWith('/tabular.json')) {
      for (const [table, rows] of Object.entries(content)) {
        const object = schemas.names.find((name) => singular(table.replace(/\.csv$/, '')) === name);
        if (object) for (const row of rows as unknown[]) collect(object, row, path);
      }
      continue;
    }
    const object = objectOf(path, schemas);
    if (!object) continue;
    const items = Array.isArray(content)
      ? (content as unknown[])
      : Array.isArray(content.contents)
        ? (content.contents as unknown[])
        : [content];
    for (const item of items) collect(object, item, path);
  }
  return found;
}

function objectOf(path: string, schemas: OfficialSchemas): string | undefined {
  const file = basename(path, '.json').replace(/_(?:full|list)$/, '');
  const folder = path.split('/').slice(-2, -1)[0] ?? '';
  return [file, folder, singular(file), singular(folder)].find((name) => schemas.names.includes(name));
}

function singular(name: string): string {
  if (name === 'taxonomies') return 'taxonomy';
  if (name === 'addresses') return 'address';
  return name.replace(/s$/, '');
}
