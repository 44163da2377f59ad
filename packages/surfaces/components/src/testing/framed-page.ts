import { tellHeight } from '../iframe/frame-page.js';

tellHeight();
