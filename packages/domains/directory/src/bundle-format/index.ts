export {
  hashOfId,
  unpackArea,
  type AreasManifest,
  type PackedArea,
  type PackedAreaIds,
  type PackedAreaRest,
  type PackedAreaTexts,
} from './areas.js';
export { cellAt, pointsAround } from './cells.js';
export { fileNamed, positionIn, type FileIndexPage, type PackedFile } from './file-index.js';
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
