import type { Draft } from '../draft.js';
import type { ImportCheck, ImportRule } from '../rule.js';

const MISSING_NAME: ImportRule = {
  id: 'missing-name',
  severity: 'severe',
  title: 'The record has no name, or only signs and pictures: nobody can ask for it',
};

/** True where a text says nothing that can be read aloud: blank, punctuation or pictures only. */
export function saysNothing(text: string | undefined): boolean {
  return text === undefined || !/[\p{L}\p{N}]/u.test(text);
}

/** Withholds services without a name. An alternate name takes the place of a missing one. */
export const missingName: ImportCheck = {
  rules: [MISSING_NAME],
  run(draft) {
    for (const table of ['services', 'organizations', 'locations'] as const) {
      for (const at of draft.rows(table)) {
        const name = draft.text(table, at, 'name');
        if (!saysNothing(name)) continue;
        if (useOtherName(draft, table, at)) {
          draft.report(MISSING_NAME, table, at, 'has no name; its alternate name is shown instead. Fill in the name.', 'name');
        } else if (table === 'services') {
          draft.report(MISSING_NAME, table, at, 'has no name and is not shown. Fill in the name.', 'name');
          draft.withhold(table, at, MISSING_NAME.id);
        } else {
          if (name !== undefined) draft.set(table, at, 'name', undefined);
          // A place needs no name of its own; an organization is who answers for the service.
          if (table === 'organizations')
            draft.report(MISSING_NAME, table, at, 'has no name; its services are shown without it. Fill in the name.', 'name');
        }
      }
    }
  },
};

function useOtherName(draft: Draft, table: 'services' | 'organizations' | 'locations', at: number): boolean {
  const other = draft.text(table, at, 'alternate_name');
  if (other === undefined || saysNothing(other)) return false;
  draft.set(table, at, 'name', other);
  return true;
}
