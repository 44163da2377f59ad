import { createBriefSearchMore } from '@newcomer/directory/search-more';
import { ownName } from '../../localize/own-names.js';
import { provide } from '../../registry.js';
import { createMore } from './more.js';

provide('search', createBriefSearchMore);
provide('names', ownName);
provide('more', createMore);
