export { typedForms, withoutArticle } from './arabic-article.js';
export { normalizeForSearch } from './normalize.js';
export { tokenize } from './tokenize.js';
