import { normalizeForSearch } from '../search-text/normalize.js';
import type { DocumentType } from './document-type.js';
import { DOCUMENT_WORDS } from './document-words.js';

export interface DocumentsInText {
  /** Kinds that the text names, in its order, each once. */
  readonly types: readonly DocumentType[];
  /** True where the text says in so many words that no document is needed. */
  readonly none: boolean;
}

/** Kinds of documents that a text in English or Spanish asks for: "Photo ID and two pay stubs". */
export function readDocuments(text: string): DocumentsInText {
  const plain = normalizeForSearch(text);
  if (NONE.test(plain)) return { types: [], none: true };
  const byPhrase = (phrases ??= readPhrases());
  const words = plain.split(' ');
  const types = new Set<DocumentType>();
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
    at += Math.max(1, length);
  }
  return { types: [...types], none: false };
}

/** What a kind of document is called, in English or Spanish. */
export function documentLabel(type: DocumentType, lang: 'en' | 'es'): string {
  return DOCUMENT_WORDS[type][lang].split('|')[0] ?? type;
}

const LONGEST = 6;
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
