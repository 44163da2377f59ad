const LIMIT = 4000;
const LONG = 96;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Keeps one copy of text that comes again and again in a column ("English", "Miami"), and makes sure that no text holds
 * on to the chunk of the file it was cut from: an engine keeps the whole chunk alive for a part of it.
 */
export class Interner {
  private readonly known = new Map<string, string>();

  take(text: string): string {
    if (text.length > LONG) return Interner.flat(text);
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const copy = Interner.flat(text);
    if (this.known.size < LIMIT) this.known.set(copy, copy);
    return copy;
  }

  /** Engines copy short text anyway. */
  static flat(text: string): string {
    return text.length < 13 ? text : decoder.decode(encoder.encode(text));
  }
}
