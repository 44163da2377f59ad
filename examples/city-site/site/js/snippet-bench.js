const QUIET_MS = 350;

/** The snippet as text that can be edited, and what a page makes of it. */
export async function showSnippet(section) {
  const editor = section.querySelector('[data-editor]');
  const preview = section.querySelector('[data-preview]');
  const original = (await (await fetch(section.dataset.snippet)).text()).trim();
  let timer;

  // A sandbox without an origin: what is typed here can do nothing to this page.
  const show = () => {
    preview.srcdoc = `<!doctype html><html lang="${document.documentElement.lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Preview</title><body>${editor.value}</body></html>`;
  };
  const set = (text) => {
    editor.value = text;
    show();
  };

  editor.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, QUIET_MS);
  });
  section.querySelector('[data-presets]').addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    set('reset' in button.dataset ? original : withAttribute(editor.value, button.dataset.preset));
  });
  set(original);
}

/** Puts an attribute on the finder's tag, in place of one of the same name. */
function withAttribute(html, attribute) {
  const [name] = attribute.split('=');
  return html.replace(/<newcomer-service-finder\b[^>]*>/, (tag) =>
    tag.replace(new RegExp(` ${name}="[^"]*"`), '').replace(/>$/, ` ${attribute}>`),
  );
}
