export {
  ApiError,
  createHttp,
  getJson,
  type ApiErrorReason,
  type ClientOptions,
  type Http,
  type HttpAnswer,
  type HttpRequest,
} from './http/index.js';
export {
  createApiSource,
  createHsdsClient,
  downloadServices,
  type ApiService,
  type ApiServicePage,
  type ApiSourceOptions,
  type Download,
  type DownloadLimits,
  type HsdsClient,
  type ServiceListRequest,
} from './hsds-api/index.js';
export { createLibreTranslate, type LibreTranslateOptions } from './libre-translate/index.js';
