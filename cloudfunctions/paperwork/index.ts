/** Office files from plain data, and plain data from office files. Functions ask for it late: `await import('../paperwork')`. */
export { readSheets } from './read/readSheets';
export { writeImportErrors, writeImportTemplate } from './write/importSheet';
