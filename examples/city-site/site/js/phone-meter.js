// Runs inside the phone and tells the page around it what the browser has measured: bytes, requests, and the time from
// the tap on the link until the finder stands there.
const seen = { bytes: 0, requests: 0, others: 0 };
let shownAt;

function count(entry) {
  seen.requests += 1;
  seen.bytes += entry.transferSize;
  if (new URL(entry.name).origin !== location.origin) seen.others += 1;
}

function tell() {
  parent.postMessage({ from: 'phone', ...seen, seconds: (shownAt ?? performance.now()) / 1000 }, location.origin);
}

new PerformanceObserver((list) => {
  list.getEntries().forEach(count);
  tell();
}).observe({ type: 'resource', buffered: true });
new PerformanceObserver((list) => {
  list.getEntries().forEach(count);
  tell();
}).observe({ type: 'navigation', buffered: true });

// What the finder draws lies in its shadow root; the search field is the last thing of the first screen that it needs.
const clock = setInterval(() => {
  const root = document.querySelector('newcomer-service-finder')?.shadowRoot;
  if (root?.querySelector('input[type="search"]')) {
    shownAt = performance.now();
    clearInterval(clock);
  }
  tell();
}, 100);
