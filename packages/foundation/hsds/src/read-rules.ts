/** What each rule of the readers and of the writer is about, in one sentence: the heading in a to-do list. What to do stands in each problem's message. */
export const READ_RULES = {
  'file-unreadable': 'A file cannot be opened: nothing of it is in the directory',
  'json-cut-off': 'A file ends too early: records are missing',
  'record-none': 'Where a record should stand there is something else: it is left out',
  'json-damaged': 'A record is damaged and could not be read: it is missing',
  'columns-shifted': 'Text stands in the wrong columns',
  'columns-missing': 'A row is shorter than the header: the rest was taken as blank',
  'quotes-wrong': 'A quote mark stands where it must not: the row may be read wrongly',
  'encoding-mixed': 'A file was saved in two ways at once: accents and quote marks may be wrong',
  'encoding-undecidable': 'Some letters cannot be made out: accents and quote marks may be wrong',
  'encoding-converted': 'A file is in an old encoding, which had to be guessed',
  'table-ignored': 'A file was not read: nothing of it is in the directory',
  'record-unknown': 'Nothing tells what kind of record it is: it was left out',
  'record-repeated': 'A record stands in its file more than once',
  'joined-to-nothing': 'A row belongs to no service: nobody can find it',
  'missing-id': 'A record has no id: links to it may break when it changes',
  'translation-incomplete': 'A translation does not say of what, or into which language: it is not shown',
  'value-unusable': 'A cell holds something that its column cannot hold: it was left out',
  'value-not-written': 'A value is not what HSDS takes there: the export leaves it out',
  'row-not-written': 'A row lacks what HSDS requires: the export leaves it out',
} as const;
/** Stable name of a rule of the readers or the writer. */
export type ReadRule = keyof typeof READ_RULES;
