import { createBundleSource } from '@newcomer/bundle';
import { define } from '../define.js';
import { provide } from '../registry.js';
import { ServiceFinder } from './service-finder.js';

provide('bundle', (url) => createBundleSource(url));
define('newcomer-service-finder', ServiceFinder);
