import '../service-finder/areas/define.js';
