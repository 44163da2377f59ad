// What the published packages bring with them: the bill of materials, and what may not be in it.
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../bootstrap.mjs';
import { packageFolders } from '../../checks/packaging.mjs';
import { runProgram } from '../../checks/program.mjs';

export const SBOM = join(root, 'docs/proof/sbom.cdx.json');
const REASONS = join(root, 'docs/decisions/runtime-dependencies.md');
const WEEK_MINUTES = 7 * 24 * 60;
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall'];

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const pnpm = (...args) => runProgram([join(root, '.tools/node_modules/.bin/pnpm'), ...args], { timeoutMs: 120_000 });

/** The package.json of a dependency, looked for as Node looks for modules: a package may hide it from import. */
function installed(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, 'node_modules', name, 'package.json');
    if (existsSync(file)) return realpathSync(file);
    if (folder === dirname(folder)) throw new Error(`${from} needs ${name}, which is not installed; run npm start`);
  }
}

/** Everything that the published packages need at run time, they included: package.json and what it needs, by package URL. */
function runtimePackages() {
  const found = new Map();
  const visit = (file) => {
    const manifest = json(file);
    const id = `pkg:npm/${manifest.name.replace('@', '%40')}@${manifest.version}`;
    if (manifest.private || found.has(id)) return id;
    const needs = [];
    found.set(id, { manifest, needs });
    for (const name of Object.keys(manifest.dependencies ?? {})) needs.push(visit(installed(name, dirname(file))));
    needs.sort();
    return id;
  };
  for (const folder of packageFolders()) visit(join(root, folder, 'package.json'));
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The bill of materials (CycloneDX 1.6) of all published packages: what pnpm writes of them, without what only our tests and
 * optional peers need, without where it was fetched from, and without date and number, so that it changes only where something does.
 *
 * @returns {Promise<string>}
 */
export async function billOfMaterials() {
  const folder = mkdtempSync(join(tmpdir(), 'newcomer-sbom-'));
  try {
    const file = join(folder, 'sbom.json');
    const { code, stderr } = await pnpm('sbom', '--prod', '--sbom-format', 'cyclonedx', '--sbom-spec-version', '1.6', '--out', file);
    if (code !== 0) throw new Error(`pnpm sbom ended with status ${code}: ${stderr}`);
    const { $schema, bomFormat, specVersion, version, metadata, components } = json(file);
    const { lifecycles, tools, component } = metadata;
    const listed = new Map(components.map((component) => [component.purl, component]));
    const wanted = [...runtimePackages()];
    return `${JSON.stringify(
      {
        $schema,
        bomFormat,
        specVersion,
        version,
        metadata: { lifecycles, tools, component },
        components: wanted.map(([id, { manifest }]) => componentOf(id, manifest, listed.get(id))),
        dependencies: wanted.map(([ref, { needs }]) => ({ ref, dependsOn: needs })),
      },
      null,
      2,
    )}\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One part of the bill. Our own packages, which nobody fetches while we build them, have no hash there. */
function componentOf(id, { name, version, description, license }, told) {
  const [, group, own] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name);
  return {
    type: 'library',
    ...(group && { group }),
    name: own,
    version,
    ...(description && { description }),
    licenses: [{ license: { id: license } }],
    purl: id,
    'bom-ref': id,
    hashes: told?.externalReferences?.find(({ type }) => type === 'distribution')?.hashes,
  };
}

/** What is wrong with what we ship, or with what is said of it. */
export async function checkSupplyChain() {
  const problems = [];
  const reasons = readFileSync(REASONS, 'utf8');
  for (const [id, { manifest }] of runtimePackages()) {
    const { name, dependencies = {}, scripts = {} } = manifest;
    for (const script of INSTALL_SCRIPTS)
      if (scripts[script]) problems.push(`${id} runs a script when it is installed (${script}); nothing that we ship may`);
    if (!name.startsWith('@newcomer/')) continue;
    for (const other of Object.keys(dependencies))
      if (!other.startsWith('@newcomer/') && !reasons.includes(`| [${other}](`))
        problems.push(`${name} depends on ${other}, for which docs/decisions/runtime-dependencies.md gives no reason`);
  }
  const [, age = '0'] = /^minimumReleaseAge: (\d+)/m.exec(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')) ?? [];
  if (Number(age) < WEEK_MINUTES) problems.push('pnpm-workspace.yaml: minimumReleaseAge is less than a week (10080 minutes)');
  if (!existsSync(SBOM) || readFileSync(SBOM, 'utf8') !== (await billOfMaterials()))
    problems.push('docs/proof/sbom.cdx.json is not what is installed; run npm run proof -- papers');
  return problems;
}

/** What the registry knows of holes in what we ship: a sentence, since it does not answer everywhere. */
export async function audit() {
  const { code, stdout, stderr } = await pnpm('audit', '--prod', '--audit-level', 'high', '--json');
  try {
    const { metadata } = JSON.parse(stdout);
    const { high = 0, critical = 0 } = metadata.vulnerabilities;
    return `${high + critical} known vulnerabilities that are high or critical`;
  } catch {
    const [, status] = /\b(4\d\d|5\d\d)\b/.exec(`${stdout}${stderr}`) ?? [];
    return `not checked: the registry did not answer the audit (${status ? `status ${status}` : `the program ended with ${code}`})`;
  }
}
