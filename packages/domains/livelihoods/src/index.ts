export * from './business-license/index.js';
