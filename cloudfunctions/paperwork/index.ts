/** Office files from plain data, and plain data from office files. Functions ask for it late: `await import('../paperwork')`. */
export { plainCell, textOfCell } from './write/plainCell';
export { readSheets } from './read/readSheets';
export { writeImportErrors, writeImportTemplate } from './write/importSheet';
export { writePoolTemplate } from './write/poolSheet';
export { writeApplication } from './write/application';
export { writeConfirmations } from './write/confirmation';
export { writeSummary } from './write/summary';
export { writeAuthority, writeContacts, writeHeadcounts } from './write/unitPapers';
export { writeListSheet } from './write/listSheet';
export { writeListWord } from './write/listWord';
export type * from './write/listPaper';
export type * from './write/paperData';
export type { Photo } from './write/photo';
export { zipInto, type ZipWriter } from './write/zip';
