import * as z from 'zod/mini';
import { DOCUMENT_WORDS } from './document-words.js';

/** Ids of the kinds of documents, in the order in which lists show them. */
export const DOCUMENT_TYPES = Object.keys(DOCUMENT_WORDS) as (keyof typeof DOCUMENT_WORDS)[];

/**
 * A kind of paper that a service asks for, that proves who or where somebody is, or that opens an account. Kinds only:
 * no model holds the number of a document or a copy of it.
 */
export const DocumentType = z.enum(DOCUMENT_TYPES);
export type DocumentType = keyof typeof DOCUMENT_WORDS;
