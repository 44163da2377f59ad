export { JourneyPack, JourneyValues } from './journey-schema.js';
