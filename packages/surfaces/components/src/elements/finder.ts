import { hydrate } from '../hydrate.js';
import { setLocalesFolder } from '../service-finder/finder-model.js';
import '../service-finder/define.js';

setLocalesFolder(new URL('locales/', import.meta.url).href);
hydrate();
