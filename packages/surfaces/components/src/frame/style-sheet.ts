/** A text of CSS; the build minifies what stands behind this tag. */
export const css = String.raw;

const sheets = new Map<string, CSSStyleSheet>();

/** The style sheet of a text, made once for all elements of a page and not before the first of them is registered. */
export function styleSheet(text: string): CSSStyleSheet {
  let sheet = sheets.get(text);
  if (!sheet) {
    sheets.set(text, (sheet = new CSSStyleSheet()));
    sheet.replaceSync(text);
  }
  return sheet;
}
