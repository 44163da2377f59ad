import '../finder-api/define.js';
