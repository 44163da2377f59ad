import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../bootstrap.mjs';

/** README.md, the documents beside it, the guides, and each package's README. */
export function documents() {
  const here = readdirSync(root).filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md');
  const below = (folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
          .filter(
            (entry) =>
              entry.isFile() &&
              entry.name.endsWith('.md') &&
              !/node_modules|[\\/](api|dist|kit|\.cache)([\\/]|$)/.test(join(entry.parentPath, '')),
          )
          .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      : [];
  const inner = ['docs', 'packages', 'examples'].flatMap(below).filter((name) => !name.endsWith('CHANGELOG.md'));
  return [...here, ...inner].sort();
}

/**
 * The fenced blocks of a document.
 *
 * @returns {{language: string, code: string, line: number}[]} `line` counts from 1, at the fence
 */
export function codeBlocks(document) {
  const blocks = [];
  let open;
  readFileSync(join(root, document), 'utf8')
    .split('\n')
    .forEach((text, index) => {
      const fence = /^\s*(```+)\s*(\S*)/.exec(text);
      if (open) {
        if (fence && fence[1].length >= open.fence.length && !fence[2]) {
          blocks.push({ language: open.language, code: open.lines.join('\n'), line: open.line });
          open = undefined;
        } else open.lines.push(text.slice(Math.min(open.indent, text.length - text.trimStart().length)));
      } else if (fence) {
        open = { fence: fence[1], language: fence[2], line: index + 1, indent: text.length - text.trimStart().length, lines: [] };
      }
    });
  return blocks;
}
