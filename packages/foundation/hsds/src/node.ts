export { filesOfPath } from './files/node.js';
