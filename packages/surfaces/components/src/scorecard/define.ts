import { define } from '../define.js';
import { Scorecard } from './scorecard.js';

define('newcomer-scorecard', Scorecard);
