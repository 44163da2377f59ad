import type { ServiceSource } from '@newcomer/directory';
import { createMemorySource } from '@newcomer/directory/memory-source';
import { dropZone } from './drop-zone.js';
import type { Answer, Question, Reading } from './messages.js';
import { showFigures, showProblems } from './report-view.js';

const find = <T extends HTMLElement>(selector: string): T => {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`index.html has lost ${selector}`);
  return element;
};

const status = find('[data-status]');
const failure = find('[data-failure]');
const results = find('[data-results]');
const config = find<HTMLTextAreaElement>('[data-config]');
const kitStatus = find('[data-kit-status]');
const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

let files: readonly File[] = [];

const ask = (question: Question): void => worker.postMessage(question);

function read(edited?: string): void {
  failure.hidden = true;
  ask({ type: 'read', files, config: edited });
}

worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
  if (data.type === 'progress') status.textContent = data.text;
  else if (data.type === 'failure') fail(data.message);
  else if (data.type === 'reading') show(data.reading);
  else save(data.zip);
});
worker.addEventListener('error', (event) => fail(`The reader stopped: ${event.message || 'it could not be started'}.`));

function fail(message: string): void {
  status.textContent = '';
  kitStatus.textContent = '';
  failure.textContent = message;
  failure.hidden = false;
}

function show(reading: Reading): void {
  const { report, directory, config: text, seconds } = reading;
  const { services } = report.published;
  status.textContent = `Read in ${seconds.toFixed(1)} seconds: ${services.toLocaleString('en')} services can be published.`;
  showFigures(find('[data-figures]'), report);
  showProblems(find('[data-problems]'), find('[data-problem-summary]'), reading);
  config.value = text;
  // A new element for each reading: the old one may be in the middle of something.
  const finder = document.createElement('newcomer-service-finder') as HTMLElement & { source?: ServiceSource };
  finder.lang = directory.language;
  finder.source = createMemorySource(directory);
  find('[data-finder]').replaceChildren(finder);
  results.hidden = false;
}

function save(zip: Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(zip)], { type: 'application/zip' }));
  link.download = 'newcomer-kit.zip';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  kitStatus.textContent = `newcomer-kit.zip, ${(zip.length / 1e6).toFixed(1)} MB`;
}

dropZone(find('[data-drop]'), find<HTMLInputElement>('#files'), (dropped) => {
  files = dropped;
  read();
});
find('[data-again]').addEventListener('click', () => read(config.value));
find('[data-download]').addEventListener('click', () => {
  kitStatus.textContent = 'Packing …';
  const base = find<HTMLInputElement>('[data-base]').value.trim() || '/newcomer/';
  ask({ type: 'kit', base: base.endsWith('/') ? base : `${base}/` });
});
find('[data-sample]').addEventListener('click', () => {
  const load = async (name: string): Promise<File> => new File([await (await fetch(`sample/${name}`)).blob()], name);
  Promise.all([load('services.csv'), load('newcomer.json')]).then(
    (sample) => {
      files = sample;
      read();
    },
    () => fail("Port Lantern's file is not on this server; build the example again."),
  );
});
