import { define } from '../define.js';
import { ownName } from '../localize/own-names.js';
import { provide } from '../registry.js';
import { setLocalesFolder } from '../service-finder/finder-model.js';
import { More } from '../service-finder/more/more.js';
import { ServiceFinder } from '../service-finder/service-finder.js';
import { FixtureSource } from './fixture-source.js';

declare global {
  interface Window {
    violations: string[];
  }
}

window.violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) => window.violations.push(`${violatedDirective} ${blockedURI} ${sourceFile} ${sample}`));
setLocalesFolder(new URL('/packages/surfaces/components/dist/elements/locales/', location.origin).href);
provide('bundle', () => new FixtureSource());
provide('names', ownName);
provide('more', (kit, model) => new More(kit, model));
define('newcomer-service-finder', ServiceFinder);
