import type { Evidence, PersonHint } from '@newcomer/engines/assessment';

/** Evidence that is being typed. It stays while a person looks at other criteria. */
export interface EvidenceDraft {
  kind: Evidence['kind'];
  title: string;
  url: string;
  date: string;
  expires: string;
  /** What seems to name a person; shown before it is added. */
  hints: readonly PersonHint[];
}

export function emptyDraft(): EvidenceDraft {
  return { kind: 'policy', title: '', url: '', date: '', expires: '', hints: [] };
}
