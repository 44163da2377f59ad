import { provide } from '../registry.js';
import { Sharing } from './sharing.js';

provide('sharing', (kit, host, model) => new Sharing(kit, host, model));
