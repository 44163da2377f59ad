export { asciiDigits } from './digits.js';
export { decodeEntities } from './entities.js';
export { htmlToText } from './html-to-text.js';
export { sanitizeLine, sanitizeText } from './sanitize.js';
