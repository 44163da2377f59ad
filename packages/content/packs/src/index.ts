export { emergencyNumbers, type CountryNumber } from './emergency.js';
export { needs } from './needs.js';
export { statistics } from './statistics.js';
