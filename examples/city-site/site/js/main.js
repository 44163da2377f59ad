import { showPhone } from './phone.js';
import { showRows } from './rows.js';
import { showSnippet } from './snippet-bench.js';

const exhibits = { rows: showRows, phone: showPhone, paste: showSnippet };

// An exhibit begins when it comes near the window: a visitor who only looks for help loads none of them.
const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      exhibits[target.dataset.exhibit](target);
    }
  },
  { rootMargin: '400px' },
);
for (const section of document.querySelectorAll('[data-exhibit]')) watcher.observe(section);
