export { reportText } from './report-text.js';
export { toDoCsv } from './to-do-csv.js';
export { toDoHtml } from './to-do-html.js';
export { toDoList, type OrganizationToDo } from './to-do-list.js';
