const TYPING_MS = 140;
const ABOVE_FIELD_PX = 48;

/** The phone: a page in a frame whose files come over a line of its own, which is slow and can be cut. */
export function showPhone(section) {
  const frame = section.querySelector('[data-phone]');
  const handset = section.querySelector('[data-handset]');
  const line = section.querySelector('[data-line]');
  const unplug = section.querySelector('[data-action="unplug"]');
  const counters = Object.fromEntries([...section.querySelectorAll('[data-counter]')].map((node) => [node.dataset.counter, node]));
  let address = '';
  let plugged = true;

  const say = (state) => {
    plugged = state;
    handset.classList.toggle('unplugged', !plugged);
    unplug.setAttribute('aria-pressed', String(!plugged));
    unplug.textContent = plugged ? unplug.dataset.unplugLabel : unplug.dataset.plugLabel;
    line.textContent = plugged ? line.dataset.on : line.dataset.off;
  };
  // A path that was never used before is a phone with an empty cache.
  const start = () => {
    address = `${section.dataset.phoneRoot}${newToken()}/`;
    say(true);
    frame.src = address;
  };

  window.addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || event.origin !== location.origin || event.data?.from !== 'phone') return;
    const { bytes, requests, others, seconds } = event.data;
    counters.kilobytes.textContent = (bytes / 1000).toFixed(bytes < 9950 ? 1 : 0);
    counters.requests.textContent = String(requests);
    counters.others.textContent = String(others);
    counters.seconds.textContent = seconds.toFixed(1);
  });
  unplug.addEventListener('click', async () => {
    const next = !plugged;
    await fetch(`${address}line`, { method: 'POST', body: next ? 'on' : 'off' });
    say(next);
  });
  section.querySelector('[data-action="reload"]').addEventListener('click', start);
  section.querySelector('[data-action="search"]').addEventListener('click', () => void type(frame, 'طبيب'));
  start();
}

/** Types as a thumb does, so that results come with each letter. */
async function type(frame, word) {
  const input = frame.contentDocument?.querySelector('newcomer-service-finder')?.shadowRoot?.querySelector('input[type="search"]');
  if (!input) return;
  // The tap into the field tells the finder to fetch the rest, as a thumb's would.
  input.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  input.focus({ preventScroll: true });
  // The results come below the field, and the phone's window is small.
  frame.contentWindow.scrollTo(0, frame.contentWindow.scrollY + input.getBoundingClientRect().top - ABOVE_FIELD_PX);
  for (let end = 0; end <= word.length; end++) {
    input.value = word.slice(0, end);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
    await new Promise((resolve) => setTimeout(resolve, TYPING_MS));
  }
}

function newToken() {
  return [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => byte.toString(36).padStart(2, '0')).join('');
}
