import { makeKit } from '@newcomer/cli/kit';
import { NewcomerError } from '@newcomer/core';
import { readCityConfig, type CityConfig } from '@newcomer/directory/city-config';
import { compileDirectory, encodeBundle } from '@newcomer/directory/build';
import { importDataset, proposeConfig, RULES, type Finding } from '@newcomer/directory/import';
import type { Directory } from '@newcomer/directory';
import { filesOfBlobs, proposeSourceMapping, readDataset } from '@newcomer/hsds/read';
import { emergencyNumbers, needs } from '@newcomer/packs';
import { zipSync, type Zippable } from 'fflate';
import { readElements } from './element-files.js';
import type { Answer, Question } from './messages.js';

const CONFIG_NAME = 'newcomer.json';
/** Findings of one rule that the page lists. */
const SHOWN_PER_RULE = 200;
const TITLES = Object.fromEntries(RULES.map(({ id, title }) => [id, title]));

const say = (answer: Answer): void => postMessage(answer);
let last: Directory | undefined;

addEventListener('message', (event: MessageEvent<Question>) => {
  const work = event.data.type === 'read' ? read(event.data) : kit(event.data.base);
  work.catch((error: unknown) => say({ type: 'failure', message: reason(error) }));
});

/** From files to a directory that a finder can show, as `newcomer check` and `newcomer build` do it. */
async function read({ files, config: edited }: Extract<Question, { type: 'read' }>): Promise<void> {
  const started = performance.now();
  say({ type: 'progress', text: 'Reading the file …' });
  const beside = files.find(({ name }) => name === CONFIG_NAME);
  const written = edited ?? (await beside?.text());
  const config: CityConfig = written === undefined ? {} : readCityConfig(parsed(written));
  const source = await filesOfBlobs(files.filter((file) => file !== beside));
  const today = new Date().toISOString().slice(0, 10);
  const dataset = await readDataset(source, { mapping: config.mapping, today });
  say({ type: 'progress', text: 'Checking every row …' });
  const imported = importDataset(dataset, { config, needs, today });
  say({ type: 'progress', text: 'Building the finder …' });
  const emergency = emergencyNumbers(config.country ?? imported.country);
  last = compileDirectory(imported, config, needs, { today, emergency });
  say({
    type: 'reading',
    reading: {
      report: imported.report,
      findings: firstOfEachRule(imported.findings),
      titles: TITLES,
      directory: last,
      config: written ?? JSON.stringify(proposeConfig(imported, await proposeSourceMapping(source)), undefined, 2),
      seconds: (performance.now() - started) / 1000,
    },
  });
}

/** The kit as a zip archive; what it holds is what `newcomer build` writes. */
async function kit(base: string): Promise<void> {
  if (!last) throw new NewcomerError('try/nothing-read', 'Read a directory first; then there is something to pack.');
  const { files, version } = await readElements();
  const { files: bundle } = encodeBundle(last);
  const contents = makeKit({ directory: last, bundle, elements: files, version, base, lang: last.language });
  const zippable: Zippable = {};
  for (const [name, bytes] of contents) zippable[`newcomer/${name}`] = bytes;
  say({ type: 'kit', zip: zipSync(zippable) });
}

function firstOfEachRule(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  return findings.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= SHOWN_PER_RULE;
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new NewcomerError('try/bad-config', `newcomer.json is not JSON: ${reason(cause)}`, { cause });
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
