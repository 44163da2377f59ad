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
  type ApiService,
  type ApiServicePage,
  type ApiSourceOptions,
  type HsdsClient,
  type ServiceListRequest,
} from './hsds-api/index.js';
