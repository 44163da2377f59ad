// A release, end to end and without leaving this machine: changesets set the versions and publish what is built to a registry
// of the test's own, and a stranger installs it from there and uses it.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../bootstrap.mjs';
import { packageFolders } from '../checks/packaging.mjs';
import { bin, runProgram } from '../checks/program.mjs';
import { codeBlocks } from './code-blocks.mjs';
import { startRegistry } from './local-registry.mjs';

const copy = join(root, '.cache/release');
const project = join(root, '.cache/release-project');
/** What a release is made from. Sources are in no package. */
const PARTS = ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', '.changeset', 'LICENSE', 'packages'];

describe('a release', () => {
  let registry;

  before(async () => {
    registry = await startRegistry();
    for (const folder of [copy, project]) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
    }
    for (const part of PARTS) {
      cpSync(join(root, part), join(copy, part), {
        recursive: true,
        verbatimSymlinks: true,
        filter: (path) => !/^[\\/](?:[^\\/]+[\\/]){3}src(?:[\\/]|$)|\.tsbuildinfo$/.test(path.slice(root.length)),
      });
    }
    const settings = `@newcomer:registry=${registry.url}\n${registry.url.replace('http:', '')}:_authToken=of-this-test\n`;
    writeFileSync(join(copy, '.npmrc'), settings);
    writeFileSync(join(project, '.npmrc'), settings);
  });
  after(() => registry?.close());

  // Only a machine that a registry trusts can sign where a package comes from.
  const run = async (command, cwd) => {
    const ended = await runProgram(command, { cwd, env: { npm_config_provenance: 'false' }, timeoutMs: 180_000 });
    assert.equal(ended.code, 0, `${command.join(' ')}\n${ended.stdout}${ended.stderr}`.slice(-4000));
    return ended.stdout;
  };
  const changeset = (...args) => run(bin('changeset', ...args), copy);
  const manifests = () => packageFolders().map((folder) => JSON.parse(readFileSync(join(copy, folder, 'package.json'), 'utf8')));

  it('gives all packages one version, and each a list of what changes', async () => {
    await run(['git', 'init', '--quiet'], copy);
    await run(
      ['git', '-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '--allow-empty', '-m', 'Begin'],
      copy,
    );
    await changeset('version');
    const versions = new Set(manifests().map(({ version }) => version));
    assert.equal(versions.size, 1, [...versions].join(', '));
  });

  it('publishes every package', async () => {
    await changeset('publish', '--no-git-tag');
    const names = manifests().map(({ name }) => name);
    assert.deepEqual([...registry.packages.keys()].sort(), names.sort());
    for (const { name, version, publishConfig } of manifests()) {
      const manifest = registry.packages.get(name)?.versions[version];
      assert.ok(manifest, `${name}@${version}`);
      assert.equal(manifest.license, 'Apache-2.0');
      assert.equal(publishConfig.provenance, true, `${name} asks for provenance`);
      assert.deepEqual(manifest.scripts ?? {}, {}, `${name} runs nothing when it is installed`);
      for (const [dependency, range] of Object.entries(manifest.dependencies ?? {})) {
        assert.doesNotMatch(range, /workspace|file:|link:/, `${name} → ${dependency}`);
        if (dependency.startsWith('@newcomer/')) assert.equal(range, `^${version}`);
      }
    }
  });

  it('publishes nothing twice', async () => {
    const before = registry.requests.length;
    await changeset('publish', '--no-git-tag');
    assert.deepEqual(
      registry.requests.slice(before).filter((request) => request.startsWith('PUT')),
      [],
    );
  });

  it('can be installed from there, and works', async () => {
    writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'stranger', private: true, type: 'module' }));
    const install = ['npm', 'install', '@newcomer/cli', '@newcomer/directory', '@newcomer/hsds', '@newcomer/packs'];
    await run([...install, '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], project);
    const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
    const ours = Object.entries(packages).filter(([path]) => /^node_modules\/@newcomer\/[^/]+$/.test(path));
    assert.ok(ours.length >= 10, `${ours.length} packages`);
    for (const [path, { version, integrity }] of ours) {
      const name = path.replace('node_modules/', '');
      assert.equal(integrity, registry.packages.get(name).versions[version].dist.integrity, name);
      assert.ok(readFileSync(join(project, path, 'LICENSE'), 'utf8').includes('Apache License'), path);
      assert.ok(readFileSync(join(project, path, 'README.md'), 'utf8').length > 100, path);
    }

    writeFileSync(join(project, 'snippet.mts'), codeBlocks('README.md').find(({ language }) => language === 'ts').code);
    assert.match(await run([process.execPath, 'snippet.mts'], project), /Night Beds is open/);

    writeFileSync(join(project, 'services.csv'), 'name,phone,hours\nNight Beds,(962) 555-0111,24 hours\n');
    const newcomer = (...args) => run(['npm', 'exec', '--', 'newcomer', ...args], project);
    await newcomer('build', 'services.csv', '--out', 'kit', '--time-zone', 'America/New_York');
    assert.match(await newcomer('search', 'kit/data', 'bed'), /Night Beds/);
    assert.match(readFileSync(join(project, 'kit/snippet.html'), 'utf8'), /finder\.js" integrity="sha384-/);
  });
});
