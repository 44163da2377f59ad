// Inside the playground's frame: gives the element what the address says, before its script defines it. Only settings that
// change how it looks may come from the address; where its data comes from is the page's own matter.
const ATTRIBUTES = [
  'lang',
  'locales',
  'need',
  'place',
  'spoken',
  'open-now',
  'limit',
  'accent',
  'theme',
  'links',
  'demo',
  'card',
  'layer',
  'by',
];

const asked = new URLSearchParams(location.search);
const element = document.querySelector('main > :first-child');

document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  const line = document.createElement('p');
  line.className = 'violation';
  line.textContent = `The policy forbade ${blockedURI} (${effectiveDirective}).`;
  document.body.append(line);
});

document.documentElement.dir = asked.get('dir') === 'rtl' ? 'rtl' : 'ltr';
const zoom = Number(asked.get('zoom'));
if (zoom > 100 && zoom <= 400) document.documentElement.style.zoom = `${zoom}%`;
if (['light', 'dark'].includes(asked.get('theme'))) document.documentElement.style.colorScheme = asked.get('theme');
for (const name of ATTRIBUTES) if (asked.has(name)) element.setAttribute(name, asked.get(name));

const { ELEMENTS } = await import(new URL('../modules/examples/elements.js', import.meta.url).href);
const { reach } = await import(new URL('../modules/examples/reach.js', import.meta.url).href);
const { SETTING, EXAMPLES } = ELEMENTS.find((each) => each.SETTING.tag === element.localName);
await customElements.whenDefined(element.localName);
if (SETTING.data) Object.assign(element, SETTING.data);

const state = EXAMPLES.find(({ id }) => id === asked.get('state'));
if (state) await reach(element, state);
