// A fresh project of somebody who has never seen this repository: the packages as they would be published, installed by npm.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap.mjs';
import { packageFolders, packPackage } from '../checks/packaging.mjs';
import { bin, runProgram } from '../checks/program.mjs';

const folder = join(root, '.cache/stranger');

/**
 * Packs every package and installs the tarballs into a project of its own. A project that holds these very packages
 * already is used again.
 *
 * @returns {Promise<string>} the project's folder
 */
export async function strangerProject() {
  const tarballs = join(root, '.cache/stranger-tarballs');
  rmSync(tarballs, { recursive: true, force: true });
  const packed = [];
  for (const each of packageFolders()) packed.push(await packPackage(each, tarballs));
  const hash = createHash('sha256');
  for (const { tarball } of packed) hash.update(readFileSync(tarball));
  const stamp = hash.digest('hex');
  const stampFile = join(folder, 'installed');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return folder;

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const dependencies = Object.fromEntries(packed.map(({ name, tarball }) => [name, `file:${tarball}`]));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'stranger', private: true, type: 'module', dependencies }, undefined, 2),
  );
  const compilerOptions = {
    target: 'ES2022',
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    lib: ['ES2022', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }, undefined, 2));
  const install = ['npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  for (let attempt = 1; ; attempt++) {
    const { code, stdout, stderr } = await runProgram(install, { cwd: folder, timeoutMs: 180_000 });
    if (code === 0) break;
    if (attempt === 3) throw new Error(`npm install failed in the stranger's project:\n${stdout}${stderr}`);
  }
  writeFileSync(stampFile, stamp);
  return folder;
}

/** Type-checks one file of the project alone, with both compilers' settings of a careful stranger. */
export async function typeCheck(project, file) {
  const config = join(project, `tsconfig.${file}.json`);
  writeFileSync(config, JSON.stringify({ extends: './tsconfig.json', include: [file] }));
  const { code, stdout, stderr } = await runProgram(bin('tsc', '-p', config, '--pretty', 'false'), { cwd: project });
  rmSync(config);
  return code === 0 ? '' : `${stdout}${stderr}`;
}
