// Every code block of the documentation is run or checked: what a reader copies must work.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../scripts/bootstrap.mjs';
import { runProgram } from '../scripts/checks/program.mjs';
import { buildKit, newcomer } from '../scripts/kit.mjs';
import { serveSite } from '../scripts/site-server.mjs';
import { launchChromium, noChromium, openPage } from '../scripts/test/chromium.mjs';
import { codeBlocks, documents } from '../scripts/test/code-blocks.mjs';
import { strangerProject, typeCheck } from '../scripts/test/stranger-project.mjs';

const blocks = documents().flatMap((document) =>
  codeBlocks(document).map((block) => ({ ...block, document, name: `${document}:${block.line}` })),
);
const ofLanguage = (...languages) => blocks.filter(({ language }) => languages.includes(language));
/** Text that is neither run nor parsed: trees, diagrams, lines of other programs' configuration. */
const SHOWN = ['', 'text', 'apache', 'nginx', 'cron'];
const CHECKED = ['sh', 'ts', 'js', 'html', 'json', 'css'];
const directory = join(root, 'examples/city-site/directory');

describe('the documentation', () => {
  it('names the language of each block by a word that a test knows', () => {
    const unknown = blocks
      .filter(({ language }) => !SHOWN.includes(language) && !CHECKED.includes(language))
      .map(({ name, language }) => `${name} ${language}`);
    assert.deepEqual(unknown, []);
  });

  for (const { name, code } of ofLanguage('json')) {
    it(`has JSON that can be read (${name})`, () => {
      JSON.parse(code);
    });
  }
});

describe('the commands of the documentation', () => {
  const scratch = join(root, '.cache/docs-scratch');
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

  before(() => {
    rmSync(scratch, { recursive: true, force: true });
    mkdirSync(scratch, { recursive: true });
    cpSync(directory, scratch, { recursive: true });
    // What an example's own README says is said from the repository's folder.
    symlinkSync(join(root, 'examples'), join(scratch, 'examples'));
  });

  for (const { name, code } of ofLanguage('sh')) {
    const lines = code
      .replaceAll('\\\n', ' ')
      .split('\n')
      .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
      .filter(Boolean);
    for (const line of lines) {
      const command = /^(?:npm run -s newcomer --|newcomer)\s+(.*)$/.exec(line)?.[1];
      if (command && !command.startsWith('serve')) {
        it(`"${line}" ends well (${name})`, async () => {
          const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word);
          const { code: status, stderr } = await newcomerIn(scratch, words);
          assert.equal(status, 0, stderr);
        });
      } else {
        it(`"${line}" is a command that exists (${name})`, () => {
          if (command) return;
          const script = /^(?:[A-Z_]+=\S+ )?npm (?:(start|test)|run (?:-s )?([\w:-]+))\b/.exec(line);
          if (script) assert.ok(scripts[script[1] ?? script[2]], `package.json has no script for it`);
          else
            assert.match(
              line,
              /^(?:git (?:clone|add|commit|checkout)\b|cd \S+$|npm install @newcomer\/|node --import tsx --test \S+\.test\.ts$)/,
            );
        });
      }
    }
  }

  function newcomerIn(cwd, words) {
    return runProgram([process.execPath, join(root, 'packages/surfaces/cli/dist/newcomer.js'), ...words], { cwd });
  }
});

describe('the programs of the documentation', () => {
  let project;
  before(async () => {
    if (ofLanguage('ts', 'js').length) project = await strangerProject();
  });

  for (const { name, code, language } of ofLanguage('ts', 'js')) {
    const file = `${name.replace(/\W+/g, '-')}.${language}`;
    it(`type-checks and runs (${name})`, { skip: /document\.|customElements/.test(code) && noChromium }, async () => {
      writeFileSync(join(project, file), code);
      if (language === 'ts') assert.equal(await typeCheck(project, file), '');
      // What needs a page is compiled here and run as part of its HTML block.
      if (/\bdocument\./.test(code)) return;
      const { code: status, stderr } = await runProgram([process.execPath, file], { cwd: project });
      assert.equal(status, 0, stderr);
    });
  }
});

describe('the pages of the documentation', { skip: noChromium }, () => {
  const pages = join(root, '.cache/docs-pages');
  const kit = join(root, '.cache/docs-kit');
  const packs = join(root, '.cache/docs-packs');
  let browser;
  let server;

  before(async () => {
    rmSync(pages, { recursive: true, force: true });
    rmSync(kit, { recursive: true, force: true });
    rmSync(packs, { recursive: true, force: true });
    mkdirSync(pages, { recursive: true });
    await buildKit(join(directory, 'services.csv'), kit);
    const { code, stderr } = await newcomer(
      'pack',
      'build',
      join(root, 'examples/city-site/packs/belonging/port-lantern.json'),
      '--out',
      packs,
    );
    assert.equal(code, 0, stderr);
    server = await serveSite({
      routes: [
        ['/newcomer/', kit],
        ['/elements/', join(root, 'packages/surfaces/components/dist/elements')],
        ['/packs/', packs],
        ['/', pages],
      ],
    });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  ofLanguage('html').forEach(({ name, code }, n) => {
    it(`shows what it promises, without a complaint (${name})`, async () => {
      const page = /<!doctype/i.test(code)
        ? code
        : `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">${code}</html>`;
      writeFileSync(join(pages, `${n}.html`), page);
      const opened = await openPage(browser, `${server.url}${n}.html`);
      if (/newcomer-service-finder|data-newcomer=/.test(code)) {
        await opened.page.waitForFunction(
          () => document.querySelector('newcomer-service-finder')?.shadowRoot?.querySelector('input'),
          undefined,
          { timeout: 15_000 },
        );
      }
      // A tag without scripts shows its fallback.
      if (code.includes('<newcomer-myth-card') && code.includes('<script'))
        await opened.page.waitForFunction(() => document.querySelector('newcomer-myth-card')?.shadowRoot?.querySelector('[part=card]'));
      assert.deepEqual(opened.complaints, []);
      const elsewhere = opened.requests.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:'));
      assert.deepEqual(elsewhere, []);
      await opened.page.context().close();
    });
  });
});
