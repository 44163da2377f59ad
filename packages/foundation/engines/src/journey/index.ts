export type { Agency, Fee, JourneyDocument, JourneyStep, JourneyValues, StepGroup, Wait } from './journey-values.js';
