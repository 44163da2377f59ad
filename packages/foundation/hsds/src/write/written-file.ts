/** A file to be written, made piece by piece so that none has to be in memory as a whole. */
export interface WrittenFile {
  /** Path inside the package: "services.csv". */
  readonly name: string;
  /** Records in it. */
  readonly count: number;
  /** The file's text, from the beginning at each call. */
  pieces(): Iterable<string>;
}

/** All of a file's text, for those that are small. */
export function textOf(file: WrittenFile): string {
  return [...file.pieces()].join('');
}
