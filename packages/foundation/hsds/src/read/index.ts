export { proposeSourceMapping, readDataset, type ReadOptions } from './read-dataset.js';
export { filesOf, filesOfBlobs, filesOfBytes, type NamedBlob } from '../files/memory-files.js';
export { sourceOfBlob, sourceOfBytes, type ByteSource } from '../files/byte-source.js';
export { zipFiles, type ZipLimits } from '../files/zip.js';
export { proposeMapping } from './spreadsheet/propose-mapping.js';
export { readSheets, type PlainSheet } from './read-sheets.js';
