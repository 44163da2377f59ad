/** Says something to the integrator, once per text. It never holds what a person typed. */
const said = new Set<string>();
export function warnOnce(text: string): void {
  if (said.has(text)) return;
  said.add(text);
  // The integrator's console is the only place where this can be said.
  globalThis.console.warn(`newcomer: ${text}`);
}

/** Registers an element. A tag that somebody else has taken stays theirs, and the fallback inside it stays on screen. */
export function define(tag: string, element: CustomElementConstructor): void {
  // A framework that draws its pages on a server imports this there too, where there is nothing to register.
  if (typeof document === 'undefined') return;
  const taken = customElements.get(tag);
  if (!taken) customElements.define(tag, element);
  else if (taken !== element) warnOnce(`<${tag}> is taken on this page and was left alone; choose a prefix of your own with defineAs`);
}

/** Registers an element under another prefix: `defineAs('city', 'service-finder', ServiceFinder)` makes <city-service-finder>. */
export function defineAs(prefix: string, name: string, element: CustomElementConstructor): void {
  // One constructor can carry only one tag.
  define(`${prefix}-${name}`, class extends element {});
}
