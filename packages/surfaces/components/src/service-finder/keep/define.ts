import { provide } from '../../registry.js';
import { createKeep } from './keep.js';

provide('keep', createKeep);
