import * as assessment from '../assessment/examples.js';
import * as idGuide from '../id-guide/examples.js';
import * as licensingGuide from '../licensing-guide/examples.js';
import * as mythCard from '../myth-card/examples.js';
import * as scorecard from '../scorecard/examples.js';
import * as serviceFinder from '../service-finder/examples.js';
import type { ElementExamples } from './example.js';

/** Every element with its examples: the one list that all runs are made of. */
export const ELEMENTS: readonly ElementExamples[] = [serviceFinder, idGuide, licensingGuide, mythCard, assessment, scorecard];
