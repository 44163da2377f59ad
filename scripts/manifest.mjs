// `npm run manifest`: custom-elements.json and the files that VS Code and JetBrains read, from the elements' docstrings.
import { bootstrap } from './bootstrap.mjs';

bootstrap();
const { writeManifest } = await import('./checks/manifest.mjs');
await writeManifest('packages/surfaces/components');
