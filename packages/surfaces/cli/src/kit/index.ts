export { fallbackHtml } from './fallback.js';
export { makeKit, type ElementFile, type KitInput } from './kit.js';
export { divTag, elementTag, scriptTags, snippetPage, type PageInput } from './snippet.js';
