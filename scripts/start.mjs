// `npm start`: brings what is missing, builds, and serves the demo city's page. `PORT` chooses another port than 8080.
import { bootstrap } from './bootstrap.mjs';

bootstrap();
const { build } = await import('./build.mjs');

const started = Date.now();
try {
  await build({ log: (line) => console.log(line) });
} catch (error) {
  console.error(`The build failed, so there is nothing to show.\n${error.message}`);
  process.exit(1);
}

const { serveCitySite } = await import('../examples/city-site/serve.mjs');
const site = await serveCitySite({ port: Number(process.env.PORT ?? 8080), log: (line) => console.log(line) });
console.log(`ready in ${((Date.now() - started) / 1000).toFixed(1)} s\n\n  The demo city:  ${site.url}\n\nCtrl+C ends it.`);
