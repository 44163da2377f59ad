export { CityIdPack, CityIdValues } from './city-id-schema.js';
