// What the page's policy refuses is said aloud, so that the test hears of it.
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
  console.error(`refused by ${effectiveDirective}: ${blockedURI || sample}`),
);
