import { createFirstBundleSource } from '@newcomer/bundle/first';
import { define } from '../define.js';
import { onPart, partNamed, provide, type Parts } from '../registry.js';
import { ServiceFinder } from './service-finder.js';

/** What comes with another file; a question that needs it waits, and the finder says so in time. */
const arrival = <Name extends keyof Parts>(name: Name) =>
  new Promise<Parts[Name]>((resolve) => {
    const look = () => {
      const part = partNamed(name);
      if (part) resolve(part);
    };
    onPart(look);
    look();
  });
const more = arrival('search');
const areas = arrival('areas');

provide('bundle', (url) => createFirstBundleSource(url, { more, areas }));
define('newcomer-service-finder', ServiceFinder);
