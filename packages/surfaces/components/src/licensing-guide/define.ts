import { define } from '../define.js';
import { LicensingGuide } from './licensing-guide.js';

define('newcomer-licensing-guide', LicensingGuide);
