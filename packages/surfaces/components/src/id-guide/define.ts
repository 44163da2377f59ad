import { define } from '../define.js';
import { IdGuide } from './id-guide.js';

define('newcomer-id-guide', IdGuide);
