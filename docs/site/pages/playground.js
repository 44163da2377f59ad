// The switches of an element's playground: each change loads the frame anew, as a page with these settings would be.
const form = document.querySelector('form.switches');
const frame = document.querySelector('iframe.play');
const code = document.querySelector('code.tag');

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
  const attributes = [...query].filter(([name]) => !['dir', 'zoom', 'press'].includes(name));
  const text = attributes.map(([name, value]) =>
    value ? ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"` : ` ${name}`,
  );
  code.textContent = `<${form.dataset.tag} src="…"${text.join('')}>…</${form.dataset.tag}>`;
}
