import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../bootstrap.mjs';
import { bin, runProgram } from './program.mjs';

const components = 'packages/surfaces/components';
const FILES = [
  'custom-elements.json',
  'web-types.json',
  'vscode.html-custom-data.json',
  'vscode.css-custom-data.json',
  'frameworks/elements.d.ts',
];

/** Writes custom-elements.json and what the editors read of it into a folder below the repository. */
export async function writeManifest(folder) {
  mkdirSync(join(root, folder), { recursive: true });
  const out = relative(join(root, components), join(root, folder)) || '.';
  const config = join(root, 'custom-elements-manifest.config.mjs');
  const { code, stdout, stderr } = await runProgram(bin('cem', 'analyze', '--config', config, '--outdir', out), {
    cwd: join(root, components),
    env: { NEWCOMER_MANIFEST_OUT: out },
  });
  if (code !== 0) throw new Error(`cem analyze failed: ${stdout}${stderr}`);
}

/** The committed manifest is what the sources say, and its elements are described. */
export async function checkManifest() {
  const fresh = '.cache/manifest';
  rmSync(join(root, fresh), { recursive: true, force: true });
  await writeManifest(fresh);
  const problems = [];
  for (const name of FILES) {
    const committed = join(root, components, name);
    if (!existsSync(committed)) problems.push(`${name} is missing; run: npm run manifest`);
    else if (readFileSync(committed, 'utf8') !== readFileSync(join(root, fresh, name), 'utf8')) {
      problems.push(`${name} is not what the sources say; run: npm run manifest`);
    }
  }
  const manifest = JSON.parse(readFileSync(join(root, fresh, 'custom-elements.json'), 'utf8'));
  const elements = manifest.modules.flatMap((module) =>
    (module.declarations ?? []).filter((declaration) => declaration.customElement && declaration.tagName),
  );
  if (!elements.length) problems.push('custom-elements.json describes no element');
  for (const element of elements) {
    if (!element.summary && !element.description) problems.push(`<${element.tagName}> has no description`);
    for (const kind of ['attributes', 'slots', 'cssParts', 'cssProperties', 'events']) {
      for (const item of element[kind] ?? []) {
        if (!item.description && !item.inheritedFrom) problems.push(`<${element.tagName}>: "${item.name}" of ${kind} has no description`);
      }
    }
  }
  return problems;
}
