/** One file of an element as it was built: its path below `elements/<version>/` and what it holds. */
export interface ElementFile {
  /** "finder.js", "locales/ar.json". */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** "sha384-…", as an `integrity` attribute takes it. */
  readonly integrity: string;
}

/** The language of a file of words ("locales/ar.json", "locales/ar-detail.json"); undefined for other files, such as the list of them. */
export function localeOf(name: string): string | undefined {
  return name === 'locales/index.json' ? undefined : /^locales\/(.+?)(?:-detail)?\.json$/.exec(name)?.[1];
}

/** Interface languages that the element's files speak, by tag. */
export function localesOf(elements: readonly ElementFile[]): string[] {
  return [...new Set(elements.flatMap(({ name }) => localeOf(name) ?? []))].sort();
}
