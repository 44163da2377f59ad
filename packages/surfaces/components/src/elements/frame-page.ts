import { applySettings, keepCallsHere, tellHeight } from '../iframe/frame-page.js';

// Runs before finder.js, so the finder begins with these attributes.
const finder = document.querySelector('newcomer-service-finder');
if (finder) applySettings(finder, location.search);
tellHeight();
keepCallsHere();
