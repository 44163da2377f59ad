export { createLibreTranslate, type LibreTranslateOptions } from './libre-translate.js';
