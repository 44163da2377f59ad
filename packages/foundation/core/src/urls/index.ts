export { emailHref } from './email-href.js';
export { isPhoneHref, phoneHref } from './phone-href.js';
export { displayHost, safeUrl } from './safe-url.js';
