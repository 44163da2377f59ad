import { createAreas } from '@newcomer/bundle/first';
import { provide } from '../../registry.js';
import { selectionNote } from './selection-note.js';

provide('areas', createAreas);
provide('selection', selectionNote);
