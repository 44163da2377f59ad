// What a page with our elements asks for, keeps and says while somebody uses all that is on it.
import { settled } from '../../test/chromium.mjs';

const WORD = 'zqxvisitor';
/** Kinds of files, by their address; the first that fits. */
const KINDS = [
  [/\.js$/, 'scripts'],
  [/\/(locales|words)\//, 'words on screen'],
  [/offline\.json$/, 'ways without internet'],
  [/notices\.json$/, 'notices'],
  [/\/data\/|\/packs\/|\.json$/, 'data'],
  [/\.css$/, 'styles'],
  [/\.(svg|png|webp|ico)$/, 'pictures'],
];

/** Every field that can be seen gets something: what a person types is the word above. Returns the fields. */
function useAll(word) {
  const roots = [...document.querySelectorAll('*')].filter(({ localName, shadowRoot }) => localName.startsWith('newcomer-') && shadowRoot);
  return roots.flatMap(({ localName, shadowRoot }) =>
    [...shadowRoot.querySelectorAll('input, select, textarea')]
      .filter((field) => field.checkVisibility())
      .map((field) => {
        const words = field.labels?.[0]?.cloneNode(true);
        for (const inner of words?.querySelectorAll('select, textarea') ?? []) inner.remove();
        const label = words?.textContent ?? field.getAttribute('aria-label') ?? '';
        field.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
        if (field.type === 'radio' || field.type === 'checkbox') field.click();
        else if (field.type !== 'file') {
          if (field.localName === 'select') field.selectedIndex = field.options.length - 1;
          else if (/^(text|search|)$/.test(field.type) || field.localName === 'textarea') field.value = word;
          for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
        }
        return {
          element: localName,
          kind: field.localName === 'input' ? field.type : field.localName,
          label: label.replace(/\s+/g, ' ').trim(),
        };
      }),
  );
}

async function stored() {
  const databases = (await indexedDB.databases?.()) ?? [];
  const workers = await navigator.serviceWorker?.getRegistrations();
  return {
    cookies: document.cookie,
    'local storage': localStorage.length,
    'session storage': sessionStorage.length,
    databases: databases.length,
    caches: (await caches.keys()).length,
    'service workers': workers?.length ?? 0,
  };
}

/**
 * Opens a page, uses every field on it, opens what can be opened, and says what was seen.
 *
 * @returns {Promise<{ fields: readonly object[], kinds: Map<string, number>, others: string[], told: string[], kept: string[] }>}
 *   fields, requests by kind, requests to others, places where the typed word was seen, storage that was used
 */
export async function visit(browser, url) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const origin = new URL(url).origin;
  const kinds = new Map();
  const others = [];
  const told = [];
  page.on('request', (request) => {
    const address = new URL(request.url());
    if (address.protocol === 'data:' || address.protocol === 'blob:') return;
    if (address.origin !== origin) others.push(address.origin);
    const kind = request.isNavigationRequest()
      ? 'the page'
      : (KINDS.find(([pattern]) => pattern.test(address.pathname))?.[1] ?? 'other files');
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const whole = [request.url(), request.postData() ?? '', ...Object.values(request.headers())].join('\n');
    if (whole.includes(WORD)) told.push(`request for ${address.pathname}`);
    if (request.method() !== 'GET') told.push(`${request.method()} to ${address.pathname}`);
  });
  page.on('console', (message) => message.text().includes(WORD) && told.push('console'));
  await page.goto(url, { waitUntil: 'load' });
  await settled(page);
  const fields = new Map();
  // What is used may bring more fields, so all is used until nothing new comes.
  for (let before = -1, round = 0; before !== fields.size && round < 8; round++) {
    before = fields.size;
    for (const field of await page.evaluate(useAll, WORD)) fields.set(`${field.element} ${field.kind} ${field.label}`, field);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('*'))
        for (const fold of element.localName.startsWith('newcomer-') ? (element.shadowRoot?.querySelectorAll('details') ?? []) : [])
          fold.open = true;
    });
    await settled(page);
  }
  if ((await page.evaluate(() => location.href + document.title + document.body.innerHTML)).includes(WORD)) told.push('the page around');
  const kept = Object.entries(await page.evaluate(stored)).filter(([, count]) => count);
  const cookies = await context.cookies();
  if (cookies.length) kept.push(['cookies', cookies.length]);
  await context.close();
  return { fields: [...fields.values()], kinds, others, told, kept: kept.map(([what, count]) => `${what}: ${count}`) };
}
