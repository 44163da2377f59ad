import { provide } from '../registry.js';
import { assessmentMore } from './more.js';

provide('assessment', assessmentMore);
