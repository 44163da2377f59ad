import type { Draft } from '../draft.js';
import type { ImportCheck, ImportRule } from '../rule.js';
import { isPersonName, plainName } from '../privacy/person-name.js';

const PERSON: ImportRule = {
  id: 'contact-person',
  severity: 'note',
  title: 'The contact is a person: name, telephone and e-mail are not published; a role or an office would be',
};

/** Fields of other tables that tell about persons, or what a record said before. */
const HISTORY = ['previous_value', 'replacement_value', 'updated_by'];

/**
 * Keeps persons out of everything. A contact whose name may be a person's is withheld, and with it the telephones that belong
 * to the contact alone; one that names an office stays. The history of changes keeps its dates and loses its values.
 */
export const contacts: ImportCheck = {
  rules: [PERSON],
  run(draft) {
    const offices = officeNames(draft);
    for (const at of draft.rows('contacts')) {
      const name = draft.text('contacts', at, 'name');
      if (name === undefined || !isPersonName(name, offices)) continue;
      draft.report(
        PERSON,
        'contacts',
        at,
        'names a person, who is not published. Give the office, a role, or a common telephone and e-mail instead.',
      );
      draft.withhold('contacts', at, PERSON.id);
    }
    for (const at of draft.rows('metadata')) {
      for (const field of HISTORY) if (draft.value('metadata', at, field) !== undefined) draft.set('metadata', at, field, undefined);
    }
  },
};

function officeNames(draft: Draft): ReadonlySet<string> {
  const names = new Set<string>();
  for (const table of ['organizations', 'services', 'locations', 'programs'] as const) {
    for (const at of draft.rows(table)) {
      for (const field of ['name', 'alternate_name']) names.add(plainName(draft.text(table, at, field) ?? ''));
    }
  }
  return names;
}
