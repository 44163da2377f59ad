// `npm run bench`: prints each figure that was promised, beside its target; `npm run bench -- sizes miami` prints some.
import { bootstrap } from './bootstrap.mjs';

bootstrap();
const { build } = await import('./build.mjs');
const { benchAssessment } = await import('./bench/assessment.mjs');
const { benchSizes } = await import('./bench/sizes.mjs');
const { benchLarge } = await import('./bench/large.mjs');
const { benchMiami } = await import('./bench/miami.mjs');
const { benchPaste } = await import('./bench/paste.mjs');
const { benchPages } = await import('./bench/pages.mjs');
const { benchPage } = await import('./bench/page.mjs');
const { benchStart } = await import('./bench/start.mjs');

const asked = process.argv.slice(2);
const wants = (name) => !asked.length || asked.includes(name);

await build();
if (wants('sizes')) benchSizes();
if (wants('miami') || wants('page')) {
  const kit = await benchMiami();
  if (kit && wants('page')) await benchPage(kit);
}
if (wants('pages')) await benchPages();
if (wants('paste')) await benchPaste();
if (wants('assessment')) await benchAssessment();
if (wants('large')) await benchLarge();
if (wants('start')) await benchStart();
