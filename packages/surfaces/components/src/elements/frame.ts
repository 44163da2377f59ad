import { fitFrames } from '../iframe/frame-host.js';

// It stands in the kit at elements/<version>/frame.js.
fitFrames(new URL('../../frame.html', import.meta.url).href);
