export { createApiSource, type ApiSourceOptions } from './api-source.js';
export { downloadServices, type Download, type DownloadLimits } from './download-services.js';
export { createHsdsClient, type HsdsClient, type ServiceListRequest } from './hsds-client.js';
export type { ApiService, ApiServicePage } from './service-page.js';
