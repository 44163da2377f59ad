/** What `/watch.js` leaves in every page of a host. */
export interface HostWindow {
  readonly seen: { readonly violations: readonly string[]; readonly errors: readonly string[]; readonly hints: readonly string[] };
  /** Each for a frame: what is not in sight asks for nothing. */
  bringIntoSight(elements: Iterable<Element>): Promise<void>;
}
