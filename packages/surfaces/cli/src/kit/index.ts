export { localesOf, type ElementFile } from './element-file.js';
export { fallbackHtml } from './fallback.js';
export { makeKit, type KitInput } from './kit.js';
export { divTag, elementTag, scriptTags, snippetPage, type PageInput } from './snippet.js';
