import { createApiSource } from '@newcomer/clients';
import { emergencyNumbers, needs } from '@newcomer/packs';
import { provide } from '../registry.js';

provide('api', (url, { remoteSearch }) =>
  createApiSource({ baseUrl: url, needs, emergency: emergencyNumbers, mode: remoteSearch ? 'remote-search' : 'download' }),
);
