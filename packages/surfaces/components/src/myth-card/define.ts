import { define } from '../define.js';
import { MythCard } from './myth-card.js';

define('newcomer-myth-card', MythCard);
