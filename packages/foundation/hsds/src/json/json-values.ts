import { NewcomerError } from '@newcomer/core';

/** How deep values may be nested; real records need about ten levels. */
const DEPTH_LIMIT = 100;
/** Characters of one record. */
const VALUE_LIMIT = 1 << 25;

export interface FoundValue {
  readonly text: string;
  /** The property of the outermost object in whose array the value stands; absent in a plain list. */
  readonly property?: string | undefined;
  /** Lines of the file, 1 for the first. */
  readonly line: number;
  readonly endLine: number;
}

type State = 'outside' | 'list' | 'object' | 'object-list';

/**
 * Cuts a stream of JSON into the values worth parsing by themselves, so that no more than one record is in memory:
 * the items of a list, the items of the lists of an outermost object (`contents` of a page, the tables of a package),
 * and objects one after the other, as NDJSON has them.
 *
 * An outermost object that is not large is one value; it is cut only above `wholeLimit` characters.
 *
 * @throws NewcomerError `hsds/too-deep` above 100 levels, `hsds/too-large` for a record above 32 million characters.
 */
export class JsonValues {
  private text = '';
  private at = 0;
  private line = 1;
  private state: State = 'outside';
  private property: string | undefined;
  // Where the scan of an unfinished value stands.
  private scan: { at: number; depth: number; inString: boolean; line: number } | undefined;
  private cut = false;
  /** Text that belongs to no value was met and left out. */
  damaged = false;

  /** @param lines the file says that each line is a record (NDJSON): then a broken line takes no other with it */
  constructor(
    readonly onValue: (value: FoundValue) => void,
    readonly wholeLimit = 1 << 24,
    readonly lines = false,
  ) {}

  push(text: string): void {
    this.text = this.text.slice(this.at) + text;
    if (this.scan) this.scan.at -= this.at;
    this.at = 0;
    while (this.step(false));
  }

  /** Whether the stream ended where a value may end. */
  end(): boolean {
    while (this.step(true));
    return this.state === 'outside' && this.skip() >= this.text.length;
  }

  /** Takes one token or value; false where more text is needed. */
  private step(final: boolean): boolean {
    this.at = this.skip();
    const first = this.text[this.at];
    if (first === undefined) return false;
    if (this.state === 'outside') {
      if (first === '[') return this.enter('list');
      if (first === '{') return this.objectOutside(final);
      return this.scalarOutside(final);
    }
    if (first === ']' || first === '}') {
      this.at += 1;
      this.state = this.state === 'object-list' && first === ']' ? 'object' : 'outside';
      if (this.state === 'outside') this.cut = false;
      return true;
    }
    if (this.state === 'object') return this.member(final);
    return this.value(final);
  }

  private enter(state: State): boolean {
    this.at += 1;
    this.state = state;
    return true;
  }

  private objectOutside(final: boolean): boolean {
    if (this.cut) return this.enter('object');
    if (this.value(final)) return true;
    if (this.text.length - this.at <= this.wholeLimit) return false;
    this.cut = true;
    this.scan = undefined;
    return this.enter('object');
  }

  /** NDJSON may hold anything; what is no object or list is left out. */
  private scalarOutside(final: boolean): boolean {
    const end = this.text.indexOf('\n', this.at);
    if (end < 0 && !final) return false;
    this.damaged = true;
    this.at = end < 0 ? this.text.length : end;
    return true;
  }

  /** "name": then a list to go into, or a value to leave out. */
  private member(final: boolean): boolean {
    const found = /^"((?:[^"\\]|\\.){0,200})"\s*:\s*(?=\S)/.exec(this.text.slice(this.at, this.at + 300));
    if (!found) {
      if (!final && this.text.length - this.at < 300) return false;
      this.damaged = true;
      this.at = this.text.length;
      return false;
    }
    const after = this.at + found[0].length;
    if (this.text[after] === '[') {
      this.property = found[1];
      this.at = after + 1;
      this.state = 'object-list';
      return true;
    }
    const end = this.endOf(after, final);
    if (end < 0) return false;
    this.at = end;
    return true;
  }

  private value(final: boolean): boolean {
    const line = this.line;
    const end = this.endOf(this.at, final);
    if (end < 0) return false;
    const text = this.text.slice(this.at, end);
    this.at = end;
    this.onValue({ text, property: this.state === 'object-list' ? this.property : undefined, line, endLine: this.line });
    return true;
  }

  /** The index after the value that begins at `from`, or -1 where it has not ended yet. Lines are counted on the way. */
  private endOf(from: number, final: boolean): number {
    const text = this.text;
    const scan = (this.scan ??= { at: from, depth: 0, inString: false, line: this.line });
    for (; scan.at < text.length; scan.at += 1) {
      const code = text.charCodeAt(scan.at);
      if (code === 10 && this.lines && this.state === 'outside') {
        if (scan.at + 1 >= text.length && !final) return -1;
        if (text[scan.at + 1] === '{') return this.ended(scan.at);
      }
      if (code === 10) scan.line += 1;
      if (scan.inString) {
        if (code === 92) scan.at += 1;
        else if (code === 34) {
          scan.inString = false;
          if (scan.depth === 0) return this.ended(scan.at + 1);
        }
      } else if (code === 34) scan.inString = true;
      else if (code === 123 || code === 91) {
        scan.depth += 1;
        if (scan.depth > DEPTH_LIMIT)
          throw new NewcomerError(
            'hsds/too-deep',
            `a value near line ${scan.line} is nested more than ${DEPTH_LIMIT} levels deep; no directory is, so the file is refused`,
          );
      } else if (code === 125 || code === 93) {
        if (scan.depth === 0) return this.ended(scan.at);
        scan.depth -= 1;
        if (scan.depth === 0) return this.ended(scan.at + 1);
      } else if (scan.depth === 0 && (code === 44 || code === 10)) return this.ended(scan.at);
    }
    if (text.length - from > VALUE_LIMIT)
      throw new NewcomerError(
        'hsds/too-large',
        `a record near line ${scan.line} is larger than ${VALUE_LIMIT >> 20} million characters; the file is damaged or no directory`,
      );
    return final && scan.depth === 0 && !scan.inString ? this.ended(text.length) : -1;
  }

  private ended(end: number): number {
    this.line = this.scan?.line ?? this.line;
    this.scan = undefined;
    return end;
  }

  /** After spaces, commas and record separators. */
  private skip(): number {
    let at = this.at;
    for (; at < this.text.length; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === 10) this.line += 1;
      else if (code !== 32 && code !== 9 && code !== 13 && code !== 44 && code !== 30 && code !== 0xfeff) break;
    }
    this.at = at;
    return at;
  }
}
