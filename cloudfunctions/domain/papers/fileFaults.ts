/** What people upload instead of a photo or a PDF, as far as its first bytes tell. */
export const foreignKinds = ['heic', 'avif', 'webp', 'gif', 'bmp', 'tiff', 'film', 'office', 'archive', 'webPage', 'program'] as const;
export type ForeignKind = (typeof foreignKinds)[number];

/**
 * Why a photo or a PDF is not taken. cutShort: it ends too early. damaged: it cannot be what it says. hiddenTail: something
 * that runs or unpacks hangs behind it. active: the PDF starts something, or carries files.
 */
export const fileFaults = [
  'cutShort', 'damaged', 'hiddenTail', 'tooManyPixels', 'tooSmall', 'photoTooSmall', 'pictureOnly', 'encrypted', 'active', 'noPages',
] as const;
export type FileFault = (typeof fileFaults)[number];
