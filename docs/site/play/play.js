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

if (element.dataset.example === 'assessment') {
  const { examplePack, halfAnswered } = await import(new URL('examples/assessment.js', import.meta.url).href);
  await customElements.whenDefined(element.localName);
  Object.assign(element, { pack: examplePack, assessment: halfAnswered, assessments: [halfAnswered] });
}

for (const name of asked.getAll('press')) {
  const button = await found(() => buttons(element.shadowRoot).find(({ textContent }) => textContent.trim().startsWith(name)));
  button?.click();
}

function buttons(root) {
  return root ? [...root.querySelectorAll('button, summary')] : [];
}

/** What `look` finds within five seconds. */
async function found(look) {
  for (let n = 0; n < 100; n++) {
    const what = look();
    if (what) return what;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}
