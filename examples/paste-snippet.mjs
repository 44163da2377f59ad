// What a person does with a kit's snippet.html: takes one of its spellings and pastes it into a page.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The spellings that `newcomer build` wrote, apart. */
export function snippetParts(html) {
  const [, own = '', , framed = ''] = html.split(/^<!-- (?=[123]\. )/m);
  const scripts = own.match(/<script\b[^>]*><\/script>/g) ?? [];
  const element = /<newcomer-service-finder\b[\s\S]*?<\/newcomer-service-finder>/.exec(html)?.[0];
  const div = /<div data-newcomer="service-finder"[\s\S]*?\n<\/div>/.exec(html)?.[0];
  const iframe = /<iframe\b[\s\S]*<\/p>/.exec(framed)?.[0];
  if (scripts.length === 0 || !element || !div || !iframe) {
    throw new Error("the kit's snippet.html lacks a script tag, the element, the div or the iframe");
  }
  return { scripts: scripts.join('\n'), element, div, iframe };
}

/** The page with the scripts and the finder in the places that comments mark. */
export function pasted(page, { scripts, finder }) {
  const marks = [
    ['<!-- the scripts of snippet.html -->', scripts],
    ['<!-- the finder of snippet.html -->', finder],
  ];
  return marks.reduce((html, [mark, text]) => {
    if (!html.includes(mark)) throw new Error(`the page has no place for the snippet: it lacks ${mark}`);
    return html.replace(mark, () => text);
  }, page);
}

/** The page of the README with a kit's tag pasted in. */
export async function plainPage(kit) {
  const { scripts, element } = snippetParts(await readFile(join(kit, 'snippet.html'), 'utf8'));
  return pasted(await readFile(new URL('plain-html/page.html', import.meta.url), 'utf8'), { scripts, finder: element });
}
