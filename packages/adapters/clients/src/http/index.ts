export { ApiError, type ApiErrorReason } from './api-error.js';
export type { ClientOptions } from './client-options.js';
export { createHttp, type Http, type HttpRequest } from './create-http.js';
export { checked, getJson } from './get-json.js';
export type { HttpAnswer } from './read-json.js';
