import { define } from '../define.js';
import { AssessmentForm } from './assessment.js';

define('newcomer-assessment', AssessmentForm);
