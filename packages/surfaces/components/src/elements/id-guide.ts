import { hydrate } from '../hydrate.js';
import { setWordsFolder } from '../pack-element/pack-model.js';
import '../id-guide/define.js';

setWordsFolder(new URL('words/', import.meta.url).href);
hydrate();
