const QUIET_MS = 350;

/** The snippet as text that can be edited, and what a page makes of it. */
export async function showSnippet(section) {
  const editor = section.querySelector('[data-editor]');
  const preview = section.querySelector('[data-preview]');
  const original = fetch(section.dataset.snippet).then(async (response) => (await response.text()).trim());
  let timer;
  // Of two documents given to a frame at once a browser may keep the first: the newer waits until that one is there.
  let loading = false;
  let newer = false;

  // A sandbox without an origin: what is typed here can do nothing to this page.
  const show = () => {
    newer = loading;
    if (loading) return;
    loading = true;
    preview.srcdoc = `<!doctype html><html lang="${document.documentElement.lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Preview</title><body>${editor.value}</body></html>`;
  };
  const set = (text) => {
    editor.value = text;
    show();
  };

  preview.addEventListener('load', () => {
    loading = false;
    if (newer) show();
  });
  editor.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, QUIET_MS);
  });
  section.querySelector('[data-presets]').addEventListener('click', async (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    const text = await original;
    set('reset' in button.dataset ? text : withAttribute(editor.value || text, button.dataset.preset));
  });
  const text = await original;
  if (!editor.value) set(text);
}

/** Puts an attribute on the finder's tag, in place of one of the same name. */
function withAttribute(html, attribute) {
  const [name] = attribute.split('=');
  return html.replace(/<newcomer-service-finder\b[^>]*>/, (tag) =>
    tag.replace(new RegExp(` ${name}="[^"]*"`), '').replace(/>$/, ` ${attribute}>`),
  );
}
