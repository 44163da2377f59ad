import type { SourceFiles } from '../../dataset.js';
import { readAll } from '../../files/byte-stream.js';

/** What a package's datapackage.json says of itself. It is often a copy of somebody else's, so it only helps. */
export interface DeclaredPackage {
  readonly version?: string | undefined;
  /** Name of a table by the path of its file. */
  readonly tables: ReadonlyMap<string, string>;
}

/** Reads datapackage.json, where there is one that can be read. */
export async function declaredPackage(files: SourceFiles): Promise<DeclaredPackage | undefined> {
  const name = files.names.find((each) => /(?:^|\/)datapackage\.json$/i.test(each));
  if (name === undefined) return undefined;
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(await readAll(files.open(name), 5e6, name)));
    if (typeof content !== 'object' || content === null) return undefined;
    const { version, resources } = content as { version?: unknown; resources?: unknown };
    const tables = new Map<string, string>();
    for (const each of Array.isArray(resources) ? (resources as unknown[]) : []) {
      const { name: table, path } = (typeof each === 'object' && each !== null ? each : {}) as { name?: unknown; path?: unknown };
      if (typeof table === 'string' && typeof path === 'string') tables.set(path, table);
    }
    return { version: typeof version === 'string' ? version : undefined, tables };
  } catch {
    return undefined;
  }
}
