import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileSource, type CompiledSource } from '../compile-source.js';
import { readElementFiles } from '../element-files.js';
import { fallbackHtml, type ElementFile } from '../kit/index.js';
import { openBundleFiles } from '../open-bundle.js';
import { makePages } from '../pages/index.js';
import { createTerminal } from '../terminal.js';

const REPOSITORY = fileURLToPath(new URL('../../../../../', import.meta.url));
export const DEMO = join(REPOSITORY, 'examples/city-site/directory');

export interface DemoPages {
  readonly compiled: CompiledSource;
  readonly elements: readonly ElementFile[];
  readonly version: string;
  /** Text by path below `pages/`. */
  readonly files: ReadonlyMap<string, string>;
}

/** The pages of the demo city, in memory. */
export async function demoPages(languages: readonly string[], base = '/newcomer/'): Promise<DemoPages> {
  const compiled = await compileSource(DEMO, {}, createTerminal({ json: true }));
  const { version, files: elements } = await readElementFiles();
  const { directory, bundle } = compiled;
  const files = new Map<string, string>();
  const pages = makePages({
    source: openBundleFiles(bundle.files),
    languages,
    help: (lang) => fallbackHtml(directory, lang),
    elements,
    version,
    base,
    today: '2026-11-22',
  });
  for await (const [path, text] of pages) files.set(path, text);
  return { compiled, elements, version, files };
}

/** Rows of the demo city's sheet that must not be shown, by the rule that says so. */
export async function withheldRefs(): Promise<string[]> {
  const { planted } = JSON.parse(await readFile(join(DEMO, 'expected-report.json'), 'utf8')) as {
    planted: { ref: string; rules: string[] }[];
  };
  return planted.filter(({ rules }) => rules.some((rule) => rule.startsWith('marked-'))).map(({ ref }) => ref);
}
