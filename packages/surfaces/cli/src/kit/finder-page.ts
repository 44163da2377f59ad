import { escapeHtml } from './html.js';
import { elementTag, scriptsOf, scriptTags, type PageInput } from './snippet.js';

/** What a page with nothing but the finder needs to know beyond the finder itself. */
export interface FinderPageInput extends PageInput {
  readonly title: string;
}

/** `index.html`: the finder alone on a page, for a look before pasting. All its paths are relative. */
export function indexPage(page: FinderPageInput): string {
  return finderPage(page, scriptTags({ ...page, base: './' }));
}

/**
 * `frame.html`: the finder alone, for the inside of an iframe. Links open beside it; the sheet is opaque, because what lies
 * behind a frame is not known in it; `frame-page.js` reads the settings in the address and tells the page around its height.
 *
 * @param oembed absolute address of `oembed.json`, where there is one
 */
export function framePage(page: FinderPageInput, oembed: string | undefined): string {
  const title = escapeHtml(page.title);
  return finderPage(
    page,
    `<meta name="robots" content="noindex">
<base target="_blank">
${oembed === undefined ? '' : `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(oembed)}" title="${title}">\n`}<link rel="stylesheet" href="./frame.css">
${scriptTags({ ...page, base: './' }, ['frame-page.js', ...scriptsOf(page)])}`,
  );
}

/** `frame.css`: a file, because strict policies forbid style inside a page. */
export const FRAME_STYLE = `html { background: Canvas; color: CanvasText; font-family: system-ui, sans-serif; }
body { margin: 0; padding: 2px; }
`;

function finderPage(page: FinderPageInput, head: string): string {
  return `<!doctype html>
<html lang="${escapeHtml(page.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(page.title)}</title>
${head}
</head>
<body>
<main>
${elementTag({ ...page, base: './' })}
</main>
</body>
</html>
`;
}
