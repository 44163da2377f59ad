import type { Notice } from '../notices/notice.js';
import type { ServiceDetail, ServicePage, ServiceQuery, ServiceSource } from '../service-source.js';
import type { FirstKit } from './first-kit.js';
import type { SearchStore } from './search-store.js';

/** What a page answers when the rest of the code has come: words, filters, counts and details. */
export interface SearchMore {
  /** Readies names for words, a few at a time so that no tap waits for it. */
  prepare(): Promise<void>;
  search(query: ServiceQuery): ServicePage;
  /** Undefined where there is no such entry. */
  get(id: string, lang: string, at: number): ServiceDetail | undefined;
  /** Whether all that is published of an entry has come, also in the reader's language; true for an id that is none. */
  hasAllOf(id: string, lang: string): boolean;
  /** Undefined until the places have come. */
  places(text: string, lang: string): Awaited<ReturnType<NonNullable<ServiceSource['places']>>> | undefined;
  /** Takes what `notices.json` holds, in the place of what it held before. */
  addNotices(json: unknown): void;
  notices(lang: string): readonly Notice[];
  /** Takes the content of one more file: "contacts", "words", "details"…; `from` is the entry of its first value. */
  add(kind: string, packed: unknown, from?: number): void;
}

export type SearchMoreFactory = (store: SearchStore, kit: FirstKit) => SearchMore;
