import { typedForms } from '@newcomer/core/search-text';
import { errorsAllowed, typingErrors } from '../search-more/typing-errors.js';

/** How a typed word and the word that it was taken for are alike. */
export type Likeness =
  | 'same'
  | 'without article'
  | 'beginning'
  | 'inside a word'
  | 'other ending'
  | 'part of the typed word'
  | 'one edit'
  | 'two edits'
  | 'edit in a beginning';

/** So many letters are an ending. */
const ENDING = 2;

export function likeness(typed: string, word: string): Likeness {
  if (word === typed) return 'same';
  const forms = typedForms(typed);
  if (forms.includes(word)) return 'without article';
  if (forms.some((form) => word.startsWith(form))) return 'beginning';
  if (forms.some((form) => word.includes(form))) return 'inside a word';
  if (typed.startsWith(word) && typed.length - word.length <= ENDING) return 'other ending';
  if (typed.startsWith(word) || typed.endsWith(word)) return 'part of the typed word';
  const errors = typingErrors(typed, word, errorsAllowed(typed.length), false);
  return errors < 0 ? 'edit in a beginning' : errors > 1 ? 'two edits' : 'one edit';
}
