import { define } from '../define.js';
import { provide } from '../registry.js';
import { setLocalesFolder } from '../service-finder/finder-model.js';
import { ServiceFinder } from '../service-finder/service-finder.js';
import { FixtureSource } from './fixture-source.js';
import { withMore } from './with-more.js';

declare global {
  interface Window {
    violations: string[];
  }
}

window.violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) =>
  window.violations.push(`${violatedDirective} ${blockedURI} ${sourceFile} ${sample}`),
);
setLocalesFolder(new URL('/packages/surfaces/components/dist/elements/locales/', location.origin).href);
provide('bundle', () => new FixtureSource());
withMore();
define('newcomer-service-finder', ServiceFinder);
