import '../service-finder/keep/define.js';
