/** What every client takes. */
export interface ClientOptions {
  /** Where the API lives: "https://directory.example/api". Paths are put behind it, with or without its last slash. */
  readonly baseUrl: string | URL;
  /** Default the global one; a test or an offline page gives its own. */
  readonly fetch?: typeof fetch | undefined;
  /** BCP 47, for `Accept-Language`. */
  readonly language?: string | undefined;
  /** Added to every request: a key that the city was given. Beware that a browser's page shows it to everybody. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds from the question to the last byte, over all tries. Default 15,000. */
  readonly deadline?: number | undefined;
  /** Bytes after which an answer is refused, counted as they stream in. Default 5,000,000. */
  readonly maxBytes?: number | undefined;
}
