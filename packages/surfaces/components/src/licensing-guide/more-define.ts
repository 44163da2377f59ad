import { provide } from '../registry.js';
import { licenseMore } from './more.js';

provide('license', licenseMore);
