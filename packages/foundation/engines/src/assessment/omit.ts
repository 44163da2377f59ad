/** A copy without some of its fields. */
export function omit<Thing extends object, Key extends keyof Thing & string>(thing: Thing, ...keys: readonly Key[]): Omit<Thing, Key> {
  const kept = Object.entries(thing).filter(([key]) => !(keys as readonly string[]).includes(key));
  return Object.fromEntries(kept) as Omit<Thing, Key>;
}
