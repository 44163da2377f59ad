import { createFirstBundleSource } from '@newcomer/bundle/first';
import type { SearchMoreFactory } from '@newcomer/directory/search';
import { define } from '../define.js';
import { onPart, partNamed, provide } from '../registry.js';
import { ServiceFinder } from './service-finder.js';

/** The search for words comes with `finder-more.js`; a question that needs it waits, and the finder says so in time. */
const more = new Promise<SearchMoreFactory>((resolve) => {
  const look = () => {
    const search = partNamed('search');
    if (search) resolve(search);
  };
  onPart(look);
  look();
});

provide('bundle', (url) => createFirstBundleSource(url, { more }));
define('newcomer-service-finder', ServiceFinder);
