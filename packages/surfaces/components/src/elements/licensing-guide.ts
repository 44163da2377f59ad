import { hydrate } from '../hydrate.js';
import '../licensing-guide/define.js';
import { setWordsFolder } from '../pack-element/pack-model.js';

setWordsFolder(new URL('words/', import.meta.url).href);
hydrate();
