import { html } from './markup.js';
import { isRightToLeft, nameOfLanguage } from './page-words.js';

/** The page above all languages: each by its own name, which is all that a reader needs to know of the others. */
export function languageChoice(languages: readonly (readonly [lang: string, title: string])[]): string {
  const [[lang, title] = ['en', '']] = languages;
  return html`<!doctype html>
    <html lang="${lang}" dir="${isRightToLeft(lang) ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="Newcomer" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="pages.css" />
      </head>
      <body>
        <main id="main">
          <h1>${title}</h1>
          <ul class="cards">
            ${languages.map(
              ([tag, own]) =>
                html`<li lang="${tag}" dir="${isRightToLeft(tag) ? 'rtl' : 'ltr'}">
                  <h2><a href="${tag}/index.html" hreflang="${tag}">${nameOfLanguage(tag).name}</a></h2>
                  <p>${own}</p>
                </li> `,
            )}
          </ul>
        </main>
      </body>
    </html> `.text;
}
