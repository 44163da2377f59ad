export { csvCell, csvFile } from './csv-cell.js';
export { directoryCsv } from './flat-csv.js';
export { directoryGeoJson, type DirectoryGeoJson } from './geojson.js';
export { openingHoursTag } from './opening-hours-tag.js';
