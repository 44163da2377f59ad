import '../service-finder/more/define.js';
