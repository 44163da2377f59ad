// A stranger's first quarter of an hour with the SDK: a fresh project, the packed packages, and the README's snippet, which
// type-checks, runs in Node, and does the same in a page that Vite built.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build as viteBuild } from 'vite';
import { runProgram } from '../../scripts/checks/program.mjs';
import { serveSite } from '../../scripts/site-server.mjs';
import { launchChromium, noChromium } from '../../scripts/test/chromium.mjs';
import { codeBlocks } from '../../scripts/test/code-blocks.mjs';
import { strangerProject, typeCheck } from '../../scripts/test/stranger-project.mjs';

describe('the SDK in the hands of a stranger', () => {
  let project;
  let inNode;
  const snippet = codeBlocks('README.md').find(({ language }) => language === 'ts')?.code ?? '';

  before(async () => {
    project = await strangerProject();
    writeFileSync(join(project, 'snippet.ts'), snippet);
  });

  it('needs ten lines at most', () => {
    const lines = snippet.split('\n').filter((line) => line.trim() && !line.trim().startsWith('//'));
    assert.ok(lines.length > 0 && lines.length <= 10, `${lines.length} lines`);
  });

  it('type-checks, with the declarations of every package', async () => {
    assert.equal(await typeCheck(project, 'snippet.ts'), '');
  });

  it('runs in Node', async () => {
    const { code, stdout, stderr } = await runProgram([process.execPath, 'snippet.ts'], { cwd: project });
    assert.equal(code, 0, stderr);
    inNode = stdout.trim();
    assert.ok(inNode.length > 0, 'it prints something');
  });

  it('says the same in a page that Vite built', { skip: noChromium }, async () => {
    const site = join(project, 'site');
    const dist = join(project, 'site-dist');
    rmSync(site, { recursive: true, force: true });
    mkdirSync(site);
    writeFileSync(
      join(site, 'index.html'),
      '<!doctype html><title>Stranger</title><link rel="icon" href="data:,"><script type="module" src="./main.ts"></script>',
    );
    writeFileSync(join(site, 'main.ts'), snippet);
    await viteBuild({ root: site, logLevel: 'error', configFile: false, build: { outDir: dist, emptyOutDir: true, target: 'es2022' } });
    const server = await serveSite({ routes: [['/', dist]] });
    const browser = await launchChromium();
    try {
      const said = [];
      const context = await browser.newContext();
      const page = await context.newPage();
      const problems = [];
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('console', (message) => said.push(message.text()));
      await page.goto(server.url);
      const deadline = Date.now() + 15_000;
      while (!said.length && !problems.length && Date.now() < deadline) await page.waitForTimeout(50);
      assert.deepEqual(problems, []);
      assert.equal(said.join('\n').trim(), inNode);
    } finally {
      await browser.close();
      await server.close();
    }
  });

  after(() => rmSync(join(project, 'site-dist'), { recursive: true, force: true }));
});
