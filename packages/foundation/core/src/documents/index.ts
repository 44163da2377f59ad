export { DOCUMENT_TYPES, DocumentType } from './document-type.js';
export { documentLabel, readDocuments, type DocumentsInText } from './read-documents.js';
