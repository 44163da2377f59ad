export { makePages, type PageFile } from './make-pages.js';
