export { Evidence, FigureStanding, cardSchema, cardsPackSchema } from './card-schema.js';
