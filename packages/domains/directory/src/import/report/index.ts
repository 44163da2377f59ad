export { reportText } from './report-text.js';
export { toDoCsv, toDoHtml } from './to-do.js';
