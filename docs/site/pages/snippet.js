// Writes the snippet that `newcomer build` would write for these choices, and shows the finder with them.
import { FRAME_HEIGHT, fallbackHtml, snippetPage } from '../../../packages/surfaces/cli/dist/kit/index.js';

const form = document.querySelector('#choices');
const text = document.querySelector('#snippet');
const frame = document.querySelector('#shown');
const problem = document.querySelector('#problem');
const copied = document.querySelector('#copied');

const { version, files } = await (await fetch('elements/manifest.json')).json();
const elements = Object.entries(files).map(([name, { integrity }]) => ({ name, integrity }));

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', show);
document.querySelector('#copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(text.textContent);
    copied.textContent = 'Copied.';
  } catch {
    // Pages without https have no clipboard; a selection is the next best.
    getSelection().selectAllChildren(text);
    copied.textContent = 'Press Ctrl+C to copy what is marked.';
  }
});
show();

function show() {
  const data = new FormData(form);
  const said = (name) => data.get(name)?.toString().trim() || undefined;
  const several = (name) => data.getAll(name).join(',') || undefined;
  const base = folder(said('base') ?? '');
  problem.textContent = base === undefined ? 'Write an address that begins with "/", "./" or https://.' : '';
  if (base === undefined) return;
  const lang = said('lang');
  const look = {
    lang,
    locales: several('locales')?.split(','),
    need: several('need'),
    accent: data.has('useColour') ? said('colour') : undefined,
    theme: said('theme'),
  };
  const firstPlace = {
    name: said('name') ? { [lang]: { text: said('name'), provenance: 'original' } } : {},
    address: said('address'),
    url: webPage(said('url')),
    phone: said('phone') && { text: said('phone') },
  };
  const fallback = fallbackHtml({ firstPlace, emergency: [], language: lang }, lang);
  text.textContent = snippetPage(
    { ...look, elements, version, base, offline: true, fallback },
    { base, title: said('name') ?? 'Find help', height: FRAME_HEIGHT },
  );
  copied.textContent = '';
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(look)) if (value) query.set(name, value.toString());
  const address = `play/newcomer-service-finder-strict.html?${query}`;
  if (frame.getAttribute('src') !== address) frame.setAttribute('src', address);
}

/** A folder's address, with a slash at its end; undefined where it is none. */
function folder(value) {
  if (!/^(?:\.{0,2}\/|https:\/\/)/.test(value) || /[\s"<>]/.test(value)) return undefined;
  return value.endsWith('/') ? value : `${value}/`;
}

function webPage(value) {
  return value && /^https?:\/\//.test(value) ? value : undefined;
}
