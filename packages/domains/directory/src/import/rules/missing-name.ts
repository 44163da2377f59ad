import type { Draft } from '../draft.js';
import type { ImportRule } from '../rule.js';

/** True where a text says nothing that can be read aloud: blank, punctuation or pictures only. */
export function saysNothing(text: string | undefined): boolean {
  return text === undefined || !/[\p{L}\p{N}]/u.test(text);
}

/** Withholds services without a name: nobody can ask for them. An alternate name takes the place of a missing one. */
export const missingName: ImportRule = {
  id: 'missing-name',
  severity: 'severe',
  title: 'The record has no name, or only signs and pictures: nobody can ask for it',
  apply(draft) {
    for (const table of ['services', 'organizations'] as const) {
      for (const at of draft.rows(table)) {
        if (!saysNothing(draft.text(table, at, 'name'))) continue;
        if (useOtherName(draft, table, at)) {
          draft.report(missingName, table, at, 'has no name; its alternate name is shown instead. Fill in the name.', 'name');
        } else if (table === 'services') {
          draft.report(missingName, table, at, 'has no name and is not shown. Fill in the name.', 'name');
          draft.withhold(table, at, missingName.id);
        } else {
          draft.set(table, at, 'name', undefined);
          draft.report(missingName, table, at, 'has no name; its services are shown without it. Fill in the name.', 'name');
        }
      }
    }
  },
};

function useOtherName(draft: Draft, table: 'services' | 'organizations', at: number): boolean {
  const other = draft.text(table, at, 'alternate_name');
  if (other === undefined || saysNothing(other)) return false;
  draft.set(table, at, 'name', other);
  return true;
}
