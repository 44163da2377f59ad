import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { basename } from 'node:path';
import { sharedJson, sharedJsonFiles } from './shared-data.js';

/** One of the official per-object schemas of HSDS 3.1. */
export interface OfficialSchema {
  readonly required: readonly string[];
  readonly tabular_required?: readonly string[];
  readonly properties: Readonly<Record<string, OfficialProperty>>;
}

interface OfficialProperty {
  readonly type?: string;
  readonly $ref?: string;
  readonly items?: { readonly $ref?: string };
}

/** The official schemas by object name, and validators made of them: the oracle of our own. */
export class OfficialSchemas {
  readonly names: readonly string[];
  readonly #schemas: ReadonlyMap<string, OfficialSchema>;
  readonly #records = new Map<string, ValidateFunction>();
  readonly #ajv = new Ajv2020({ strict: false, allErrors: false });

  constructor() {
    addFormats.default(this.#ajv);
    const files = sharedJsonFiles('standards/hsds/3.1/schema').filter((path) => !path.includes('openapi') && !path.includes('/compiled/'));
    this.#schemas = new Map(files.map((path) => [basename(path, '.json'), sharedJson(path) as OfficialSchema]));
    this.names = [...this.#schemas.keys()].sort();
    for (const [name, schema] of this.#schemas) this.#ajv.addSchema(schema, `${name}.json`);
  }

  get(name: string): OfficialSchema {
    const schema = this.#schemas.get(name);
    if (!schema) throw new Error(`no official schema ${name}`);
    return schema;
  }

  /** Accepts what the official schema of the object accepts. */
  validator(name: string): ValidateFunction {
    const validate = this.#ajv.getSchema(`${name}.json`);
    if (!validate) throw new Error(`no official schema ${name}`);
    return validate;
  }

  /** The same for a row of the tabular package: flat, with the fields that only a table must have. */
  recordValidator(name: string): ValidateFunction {
    const known = this.#records.get(name);
    if (known) return known;
    const { required, tabular_required = [], properties } = this.get(name);
    const flat = Object.fromEntries(Object.entries(properties).filter(([, property]) => property.type !== 'array' && !property.$ref));
    const validate = this.#ajv.compile({
      type: 'object',
      required: [...required, ...tabular_required].filter((field) => field in flat),
      properties: flat,
    });
    this.#records.set(name, validate);
    return validate;
  }

  /** The object that a property holds, one or many: "phones" of a service holds "phone". */
  nested(name: string, property: string): string | undefined {
    const found = this.get(name).properties[property];
    return (found?.$ref ?? found?.items?.$ref)?.replace(/\.json$/, '');
  }
}
