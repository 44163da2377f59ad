export { diffSources, type DirectoryDiff, type EntryChange } from './diff-sources.js';
