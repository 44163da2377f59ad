import { chooseText } from '@newcomer/core';
import type { Directory } from '@newcomer/directory';
import { escapeHtml } from './html.js';
import { elementTag, scriptTags, type PageInput } from './snippet.js';

/** `index.html`: the finder alone on a page, for a look before pasting and as the page of an iframe. All its paths are relative. */
export function indexPage(page: PageInput, directory: Directory): string {
  const here = { ...page, base: './' };
  const place = chooseText(directory.place, page.lang, directory.language);
  const title = place ? `Find help in ${place.text}` : 'Find help';
  return `<!doctype html>
<html lang="${escapeHtml(page.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
${scriptTags(here)}
</head>
<body>
<main>
${elementTag(here)}
</main>
</body>
</html>
`;
}
