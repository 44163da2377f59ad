import type { Directory, ImportReport } from '@newcomer/directory';
import type { Finding } from '@newcomer/directory/import';

/** What the page asks of its worker. */
export type Question =
  | {
      readonly type: 'read';
      readonly files: readonly File[];
      /** `newcomer.json` as text, where the person has edited it; else one among the files, else a proposal. */
      readonly config?: string | undefined;
    }
  | { readonly type: 'kit'; readonly base: string };

/** A directory that has been read and judged. */
export interface Reading {
  readonly report: ImportReport;
  /** The first of each rule, as many as a page can show. */
  readonly findings: readonly Finding[];
  /** What each rule is about, in one sentence, by its name; what a reader found has none. */
  readonly titles: Readonly<Record<string, string>>;
  readonly directory: Directory;
  /** `newcomer.json` as it was used or is proposed. */
  readonly config: string;
  readonly seconds: number;
}

/** What the worker says. */
export type Answer =
  | { readonly type: 'progress'; readonly text: string }
  | { readonly type: 'reading'; readonly reading: Reading }
  | { readonly type: 'kit'; readonly zip: Uint8Array }
  | { readonly type: 'failure'; readonly message: string };
