export { localesOf, type ElementFile } from './element-file.js';
export { fallbackHtml } from './fallback.js';
export { makeKit, type KitInput } from './kit.js';
export { divTag, elementTag, FRAME_HEIGHT, PAGE_SCRIPTS, scriptTags, snippetPage, type IframeInput, type PageInput } from './snippet.js';
