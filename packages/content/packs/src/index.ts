export { emergencyNumbers, type CountryNumber } from './emergency.js';
export { needs } from './needs.js';
