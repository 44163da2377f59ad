// docs/proof/privacy-sheet.md: what a city's lawyer asks of each element, as a run over the demo city found it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveCitySite } from '../../../examples/city-site/serve.mjs';
import { describedElements } from '../../element-site.mjs';
import { launchChromium } from '../../test/chromium.mjs';
import { visit } from './visit.mjs';

const PAGES = {
  'newcomer-service-finder': '/',
  'newcomer-id-guide': '/card/',
  'newcomer-licensing-guide': '/business/',
  'newcomer-myth-card': '/facts/',
  'newcomer-assessment': '/self-assessment/',
  'newcomer-scorecard': '/self-assessment/',
};

/** The events of each element and what they carry, as their documentation says. */
function eventsOf(tag) {
  const element = describedElements().find(({ tagName }) => tagName === tag);
  return (element?.events ?? []).map(({ name, description = '' }) => `\`${name}\`: ${description}`);
}

const list = (lines) => (lines.length ? lines.map((line) => `- ${line}`).join('\n') : '- none');
const count = (found) => (found.length ? `**${found.length}**: ${[...new Set(found)].join(', ')}` : '0');

function sectionOf(tag, path, { fields, kinds, others, told, kept }) {
  const own = fields.filter(({ element }) => element === tag);
  return `## \`<${tag}>\`

Used on the demo city's page \`${path}\`.

- Requests to the city's own server: ${[...kinds].map(([kind, n]) => `${kind} ${n}`).join(', ')}
- Requests to anybody else: ${count(others)}
- Places where what was typed was seen (addresses, bodies, headers, console, the page around the element), and requests that send: ${count(told)}
- Cookies, storage, databases, caches, workers after use: ${count(kept)}

Fields, all kept in the memory of the page and gone with it:

${list(own.map(({ kind, label }) => `${label || 'without words'} (${kind})`))}

Events that the page around can hear:

${list(eventsOf(tag))}`;
}

/** The sheet as Markdown. */
export async function privacySheet(day) {
  const out = mkdtempSync(join(tmpdir(), 'newcomer-sheet-'));
  const site = await serveCitySite({ out });
  const browser = await launchChromium();
  try {
    const sections = [];
    for (const [tag, path] of Object.entries(PAGES))
      sections.push(sectionOf(tag, path, await visit(browser, new URL(path, site.url).href)));
    return `# Privacy sheet

For the person who answers for data protection in a city. Written by \`npm run proof -- papers\` on ${day}: a browser (Chromium ${browser.version()}) opened each page of the demo
city, typed a word that stands nowhere else into every field, chose something in every choice, and wrote down what left the element and what stayed behind.
\`npm test\` tries the same in three engines, with a listener for every kind of event beside it (\`examples/proof/recorder.test.ts\`).

## In short

- **No personal data is collected.** Nothing that a person types, chooses or opens leaves their device. There is no account, no analytics, no consent to ask for.
- **The server learns that somebody opened the page**, as with any page: address, time, browser. Which service or topic they look for it cannot learn, because the files are the same for all.
- **Nothing is kept after the page is closed**, unless the person asks for it: "Keep this page on this phone" stores the page and its list in the browser, one tap removes it.
  The self-assessment saves a file where the person says so, or hands it to a storage that the city's own page gives it.
- **Never asked for**: immigration status, nationality, religion, name, date of birth, numbers of documents, exact place. The ID guide asks for an age band and which
  papers somebody has at hand, because the answer depends on them; like every answer they stay in the memory of the page.
- With an API (\`api\`) instead of files, the searched words go to that API, and the finder says so on screen before the first word.
- The city's web server keeps its own logs. How long, and with whole addresses or not, is the city's to decide and to write here.

${sections.join('\n\n')}
`;
  } finally {
    await browser.close();
    await site.close();
    rmSync(out, { recursive: true, force: true });
  }
}
