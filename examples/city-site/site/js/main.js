import { showPhone } from './phone.js';
import { showRows } from './rows.js';
import { showSnippet } from './snippet-bench.js';

const exhibits = { rows: showRows, phone: showPhone, paste: showSnippet };

// An exhibit begins when it comes near the window: a visitor who only looks for help loads none of them.
// A press that comes before the browser has said so begins it as well, and is then heard by it.
const waiting = new Set(document.querySelectorAll('[data-exhibit]'));
const begin = (section) => {
  if (!waiting.delete(section)) return;
  watcher.unobserve(section);
  exhibits[section.dataset.exhibit](section);
};
const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) begin(target);
  },
  { rootMargin: '400px' },
);
for (const section of waiting) {
  watcher.observe(section);
  section.addEventListener('click', () => begin(section), { capture: true, once: true });
}
