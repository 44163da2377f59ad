// Every element with all that it can do, for a page that has several of them: one tag, one hash, one copy of Lit.
import { hydrate } from '../hydrate.js';
import { setWordsFolder } from '../pack-element/pack-model.js';
import { setLocalesFolder } from '../service-finder/finder-model.js';
import '../assessment/more-define.js';
import '../licensing-guide/more-define.js';
import '../myth-card/more-define.js';
import '../service-finder/areas/define.js';
import '../service-finder/more/define.js';
import '../service-finder/keep/define.js';
import '../assessment/define.js';
import '../id-guide/define.js';
import '../licensing-guide/define.js';
import '../myth-card/define.js';
import '../scorecard/define.js';
import '../service-finder/define.js';

setLocalesFolder(new URL('locales/', import.meta.url).href);
setWordsFolder(new URL('words/', import.meta.url).href);
hydrate();
