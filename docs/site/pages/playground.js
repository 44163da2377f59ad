// An element's playground. Each switch loads the frame anew, as a page with these settings would be; what is written in the
// box changes the element that stands there.
const form = document.querySelector('form.switches');
const frame = document.querySelector('iframe.play');
const box = document.querySelector('textarea.tag');
const said = document.querySelector('#tag-said');

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', show);
show();

function show() {
  const chosen = Object.fromEntries(new FormData(form));
  const query = new URLSearchParams(chosen.example ?? '');
  for (const name of ['lang', 'theme', 'dir', 'zoom']) if (chosen[name]) query.set(name, chosen[name]);
  frame.classList.toggle('narrow', chosen.width === '320');
  const address = `${form.dataset.play}-${chosen.policy}.html${query.size ? `?${query}` : ''}`;
  if (frame.getAttribute('src') !== address) frame.setAttribute('src', address);
}

frame.addEventListener('load', () => {
  const element = shown();
  if (element) box.value = written(element);
  said.textContent = '';
});
box.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(take, 300);
});
let pause;

function shown() {
  return frame.contentDocument?.querySelector(form.dataset.tag);
}

/** As one would write it. */
function written(element) {
  return element.outerHTML.replaceAll('=""', '');
}

/** What was written, onto the element that stands there: it must live with every change, as on a page with a framework. */
function take() {
  const element = shown();
  const text = box.value.trim();
  const read = parse(text).querySelector(form.dataset.tag);
  if (!element || !read || !text.endsWith(`</${form.dataset.tag}>`)) {
    said.textContent = `There must be one whole <${form.dataset.tag}>, with its end.`;
    return;
  }
  said.textContent = '';
  for (const name of element.getAttributeNames()) if (!read.hasAttribute(name)) element.removeAttribute(name);
  for (const { name, value } of read.attributes)
    if (!name.startsWith('on') && element.getAttribute(name) !== value) element.setAttribute(name, value);
  element.replaceChildren(...[...read.childNodes].map((node) => element.ownerDocument.importNode(node, true)));
}

/** Text as a document that runs nothing. */
function parse(text) {
  return new DOMParser().parseFromString(text, 'text/html');
}
