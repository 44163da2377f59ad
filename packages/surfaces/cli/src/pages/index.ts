export { makePages, type PageFile } from './make-pages.js';
export { pageWords } from './page-words.js';
