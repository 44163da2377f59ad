// Counts what the page's policy has refused. It stands first, so that it sees what later scripts do.
document.addEventListener('securitypolicyviolation', (event) => {
  const counter = document.getElementById('violations');
  if (counter) counter.textContent = String(Number(counter.textContent) + 1);
  console.error(`refused by ${event.effectiveDirective}: ${event.blockedURI || event.sample}`);
});
