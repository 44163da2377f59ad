// `npm run check`: every check that is not a test; `npm run check -- lint types` runs some of them.
import { bootstrap } from './bootstrap.mjs';

bootstrap();
const { CHECKS } = await import('./checks/index.mjs');
const { STEPS } = await import('./test/steps.mjs');
const { Total } = await import('./test/total.mjs');

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !CHECKS.some((check) => check.name === name));
if (unknown) {
  console.error(`There is no check "${unknown}". Checks: ${CHECKS.map((check) => check.name).join(', ')}.`);
  process.exit(2);
}
const total = new Total();
/** What reads sources alone; everything else looks at what is built. */
const SOURCES_ONLY = ['format', 'layers', 'manifest', 'unused'];
const builds = asked.length === 0 || asked.some((name) => !SOURCES_ONLY.includes(name));
if (!builds || (await STEPS.build(total))) await STEPS.checks(total, asked);
process.exit(total.finish());
