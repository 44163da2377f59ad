export { BUNDLE_FORMAT, type BundleFile, type BundleManifest } from './manifest.js';
export { unpackTable, type PackedTable } from './columns.js';
export { unpackBase, unpackLabels, type PackedBase, type PackedLabels } from './pack-base.js';
export {
  unpackContacts,
  unpackDetails,
  unpackLexicon,
  unpackPlaces,
  unpackWords,
  type PackedContacts,
  type PackedDetails,
  type PackedLexicon,
  type PackedPlaces,
  type PackedWords,
} from './pack-rest.js';
export { readFileText, readManifest, type FileFault } from './unpack.js';
