import assert from 'node:assert/strict';
import { cp, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { codeBlocks, documents } from '../../scripts/test/code-blocks.mjs';
import { inEachEngine } from '../../scripts/test/engines.mjs';
import { endings, hostPages, markup, scriptsOf } from './host-page.mjs';

const PURIFY = join(dirname(fileURLToPath(import.meta.resolve('dompurify'))), 'purify.es.mjs');
/** What an editor of the site pastes goes through DOMPurify as it is by default, before it is put into the page. */
const SANITIZE = `
import DOMPurify from '/purify.es.mjs';
for (const { content, nextElementSibling } of document.querySelectorAll('template')) {
  nextElementSibling.innerHTML = DOMPurify.sanitize(content.textContent);
}
document.body.className = 'sanitized';`;

const asText = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** The spelling for editors that let no tag of ours through. */
const asDiv = (html: string) =>
  html
    .replace(
      /^<newcomer-([a-z-]+)([^>]*)>/,
      (_, name: string, attributes: string) =>
        `<div data-newcomer="${name}"${attributes.replace(/ (?!data-)([a-z-]+)=/g, ' data-newcomer-$1=')}>`,
    )
    .replace(/<\/newcomer-[a-z-]+>$/, '</div>');

/** Every snippet of the documentation with an element in it. */
const snippets = documents().flatMap((document) =>
  codeBlocks(document)
    .filter(({ language, code }) => language === 'html' && /<newcomer-|data-newcomer/.test(code))
    .map(({ code, line }) => ({ where: `${document}:${line}`, code })),
);

/** Runs in a page: what is shown of each that was pasted, once it is sanitized. */
async function shown(): Promise<string[]> {
  while (!document.body.className) await new Promise((resolve) => setTimeout(resolve, 50));
  return [...document.querySelectorAll('div')]
    .filter(({ previousElementSibling }) => previousElementSibling?.localName === 'template')
    .map((place) => {
      const calls = [...place.querySelectorAll('a[href^="tel:"]')].map(({ textContent }) => `call ${textContent}`);
      return [place.innerText, ...calls].join('\n');
    });
}

describe('what DOMPurify leaves of each element', () => {
  const host = hostPages();
  const page = (pasted: readonly string[], scripts = '') =>
    host.site.page({
      head: `<script type="module" src="/sanitize.mjs"></script>${scripts}`,
      body: pasted.map((html) => `<template>${asText(html)}</template><div></div>`).join('\n'),
    });
  before(async () => {
    await cp(PURIFY, join(host.out, 'purify.es.mjs'));
    await writeFile(join(host.out, 'sanitize.mjs'), SANITIZE);
  });

  inEachEngine((engine) => {
    it('is the fallback with its telephone numbers, where the tag itself is removed', async () => {
      const texts = await engine.visit(page(host.site.elements.map((element) => markup(element))), shown);
      host.site.elements.forEach(({ tag, essential }, n) => {
        for (const fact of essential) assert.ok(texts[n]!.includes(fact), `<${tag}> ${fact}: ${texts[n]}`);
        for (const number of essential.filter((fact) => /^[\d ()-]+$/.test(fact)))
          assert.ok(texts[n]!.includes(`call ${number}`), `<${tag}> ${number} is no link`);
      });
    });

    it('is the whole element, where it was written as a div', async () => {
      for (const element of host.site.elements) {
        const { found, seen } = await engine.visit(page([asDiv(markup(element))], host.site.scripts(scriptsOf([element]))), endings, [
          element.tag,
        ]);
        assert.deepEqual(found, { [element.tag]: ['works'] });
        assert.deepEqual(seen.errors, []);
      }
    });

    it('is something to read, of every snippet that the documentation offers', async () => {
      assert.ok(snippets.length > 5);
      const texts = await engine.visit(page(snippets.map(({ code }) => code)), shown);
      snippets.forEach(({ where, code }, n) => {
        const text = texts[n]!;
        const fallback = code.replace(/<!--.*?-->|<(script|style)\b.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' ');
        assert.equal(/\w/.test(text), /\w/.test(fallback), `${where}: ${text}`);
        assert.doesNotMatch(text, /<\w|integrity=/, where);
      });
    });
  });
});
