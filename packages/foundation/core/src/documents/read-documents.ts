import { normalizeForSearch } from '../search-text/normalize.js';
import type { DocumentType } from './document-type.js';
import { DOCUMENT_WORDS } from './document-words.js';

export interface DocumentsInText {
  /** Kinds that the text names, in its order, each once. */
  readonly types: readonly DocumentType[];
  /** True where the text says in so many words that no document is needed. */
  readonly none: boolean;
  /** Whether all of `types` are asked for or any one of them, where the text says nothing else. Absent where it says more. */
  readonly list?: 'all' | 'any' | undefined;
}

/** Kinds of documents that a text in English or Spanish asks for: "Photo ID and proof of income". */
export function readDocuments(text: string): DocumentsInText {
  const sentences = text
    .split(/[.;!\n]+/)
    .map(normalizeForSearch)
    .filter((sentence) => sentence !== '');
  if (sentences.length > 0 && sentences.every((sentence) => NONE.test(sentence))) return { types: [], none: true };
  const byPhrase = (phrases ??= readPhrases());
  const words = normalizeForSearch(text).split(' ');
  const types = new Set<DocumentType>();
  const others = new Set<string>();
  for (let at = 0; at < words.length;) {
    let length = Math.min(LONGEST, words.length - at);
    // The longest phrase first: "photo of your passport" is no photo.
    for (; length > 0; length--) {
      const type = byPhrase.get(words.slice(at, at + length).join(' '));
      if (type !== undefined) {
        types.add(type);
        break;
      }
    }
    if (length === 0) others.add(words[at] ?? '');
    at += Math.max(1, length);
  }
  const list = types.size > 0 && listOf(text, others);
  return { types: [...types], none: false, ...(list && { list }) };
}

/** What kind of list a text is, judged by its other words; undefined where they add anything ("two", "if you have one"). */
function listOf(text: string, others: ReadonlySet<string>): 'all' | 'any' | undefined {
  const or = OR.some((word) => others.has(word));
  const and = AND.some((word) => others.has(word)) || /[;+&/\n]/.test(text);
  if ((or && and) || [...others].some((word) => !SMALL.has(word))) return undefined;
  return or ? 'any' : 'all';
}

/** What a kind of document is called, in English or Spanish. */
export function documentLabel(type: DocumentType, lang: 'en' | 'es'): string {
  return DOCUMENT_WORDS[type][lang].split('|')[0] ?? type;
}

const LONGEST = 6;
const OR = ['or', 'o', 'u'];
const AND = ['and', 'y', 'e'];
/** Words that change nothing about what is asked for. */
const SMALL = new Set([
  ...OR,
  ...AND,
  'a',
  'an',
  'the',
  'your',
  'valid',
  'current',
  'un',
  'una',
  'su',
  'el',
  'la',
  'valido',
  'valida',
  'vigente',
]);
const NONE =
  /^(?:none|nothing|na|n a|not applicable|ninguno|ninguna|nada|(?:there (?:is|are) )?no (?:\w+ ){0,2}(?:documents?|documentation|papers|paperwork|id|identification)(?: (?:is|are))?(?: (?:needed|required|necessary|asked))?|no se (?:requieren?|necesitan?|piden?) (?:ningun )?(?:documentos?|papeles|identificacion)(?: alguno)?|sin (?:documentos|papeles|identificacion))$/;

let phrases: Map<string, DocumentType> | undefined;

function readPhrases(): Map<string, DocumentType> {
  const found = new Map<string, DocumentType>();
  for (const [type, words] of Object.entries(DOCUMENT_WORDS)) {
    for (const phrase of `${words.en}|${words.es}`.split('|')) {
      const plain = normalizeForSearch(phrase);
      if (!found.has(plain)) found.set(plain, type as DocumentType);
    }
  }
  return found;
}
