import { tappedLately } from '../engine/tapPermission';
import { fileUrl } from '../files/fileUrl';
import { pickFiles, type PickedFile } from '../files/pickFiles';
import { keepFile, tempFile } from '../files/tempFiles';
import { offerFile, showDocument, showPictures } from '../sheets/preview';
import { Refused, settle, type Callbacks } from './callbacks';

const tapOnly = 'can only be invoked by user TAP gesture.';

/** Picks at most `count` files; WeChat opens its album only for a person's tap. */
async function choose(accept: string, count = 9): Promise<PickedFile[]> {
  if (!tappedLately()) throw new Refused(tapOnly);
  const files = await pickFiles(accept, count > 1);
  if (files.length === 0) throw new Refused('cancel');
  return files.slice(0, count);
}

/** What WeChat's reader opens. */
const documentTypes = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf'];

const endings: Record<string, string> = { image: 'image/*', video: 'video/*' };

interface ChooseMessageFile extends Callbacks {
  count: number;
  type?: 'all' | 'video' | 'image' | 'file';
  extension?: string[];
}

interface Compressing {
  src: string;
  quality?: number;
  compressedWidth?: number;
  compressedHeight?: number;
}

/** A JPEG of the picture, scaled to the width or height asked for, its proportions kept. */
async function compressed({ src, quality = 80, compressedWidth, compressedHeight }: Compressing): Promise<Blob> {
  const picture = new Image();
  picture.src = await fileUrl(src, '');
  await picture.decode();
  const { naturalWidth, naturalHeight } = picture;
  const scale = compressedWidth ? compressedWidth / naturalWidth : compressedHeight ? compressedHeight / naturalHeight : 1;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(naturalWidth * scale);
  canvas.height = Math.round(naturalHeight * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality / 100));
  if (!blob) throw new Refused('image decode failed');
  return blob;
}

export const media = {
  chooseMedia: (options: Callbacks & { count?: number; mediaType?: string[] } = {}) =>
    settle('chooseMedia', options, async () => {
      const kinds = options.mediaType ?? ['image', 'video'];
      const accept = kinds.flatMap((kind) => endings[kind] ?? []).join() || 'image/*,video/*';
      const files = await choose(accept, options.count);
      const tempFiles = files.map(({ path, size, type }) => ({ tempFilePath: path, size, fileType: type }));
      return { tempFiles, type: tempFiles[0]?.fileType ?? 'image' };
    }),
  chooseImage: (options: Callbacks & { count?: number } = {}) =>
    settle('chooseImage', options, async () => {
      const tempFiles = await choose('image/*', options.count);
      return { tempFilePaths: tempFiles.map(({ path }) => path), tempFiles };
    }),
  chooseMessageFile: (options: ChooseMessageFile) =>
    settle('chooseMessageFile', options, async () => {
      const accept = options.extension?.map((ending) => `.${ending.replace(/^\./, '')}`).join();
      const files = await choose(accept ?? endings[options.type ?? 'all'] ?? '', options.count);
      return {
        tempFiles: files.map((file) => ({
          ...file,
          type: options.type === 'all' ? file.type : (options.type ?? 'file'),
        })),
      };
    }),
  previewImage: (options: Callbacks & { urls: string[]; current?: string | number }) =>
    settle('previewImage', options, () => {
      const { urls, current = 0 } = options;
      return showPictures(urls, typeof current === 'number' ? current : urls.indexOf(current));
    }),
  previewMedia: (options: Callbacks & { sources: { url: string }[]; current?: number }) =>
    settle('previewMedia', options, () =>
      showPictures(
        options.sources.map(({ url }) => url),
        options.current ?? 0,
      ),
    ),
  openDocument: (options: Callbacks & { filePath: string; fileType?: string }) =>
    settle('openDocument', options, () => {
      const file = tempFile(options.filePath);
      if (!file) throw new Refused(`file doesn't exist: ${options.filePath}`);
      const type = options.fileType ?? options.filePath.split('.').at(-1) ?? '';
      if (!documentTypes.includes(type)) throw new Refused('filetype not supported');
      if (type === 'pdf') showDocument(file.url, file.name);
      else offerFile(file.url, file.name, '微信在这里直接打开它。这台浏览器打不开这种文件，可以下载来看。');
    }),
  shareFileMessage: (options: Callbacks & { filePath: string; fileName?: string }) =>
    settle('shareFileMessage', options, () => {
      if (!tappedLately()) throw new Refused(tapOnly);
      const file = tempFile(options.filePath);
      if (!file) throw new Refused(`file doesn't exist: ${options.filePath}`);
      offerFile(file.url, options.fileName ?? file.name, '微信在这里选聊天，把它发出去。');
    }),
  saveFileToDisk: (options: Callbacks & { filePath: string }) =>
    settle('saveFileToDisk', options, () => {
      const file = tempFile(options.filePath);
      if (!file) throw new Refused(`file doesn't exist: ${options.filePath}`);
      const link = document.createElement('a');
      link.href = file.url;
      link.download = file.name;
      link.click();
    }),
  saveImageToPhotosAlbum: (options: Callbacks & { filePath: string }) =>
    settle('saveImageToPhotosAlbum', options, async () => {
      const link = document.createElement('a');
      link.href = await fileUrl(options.filePath, '');
      link.download = tempFile(options.filePath)?.name ?? 'image.png';
      link.click();
    }),
  getImageInfo: (options: Callbacks & { src: string }) =>
    settle('getImageInfo', options, async () => {
      const picture = new Image();
      picture.src = await fileUrl(options.src, '');
      await picture.decode();
      return {
        width: picture.naturalWidth,
        height: picture.naturalHeight,
        path: options.src,
        orientation: 'up',
        type: 'png',
      };
    }),
  compressImage: (options: Callbacks & Compressing) =>
    settle('compressImage', options, async () => ({ tempFilePath: keepFile(await compressed(options), 'compressed.jpg') })),
  canvasToTempFilePath: (options: Callbacks & { canvas?: HTMLCanvasElement; fileType?: string; quality?: number }) =>
    settle('canvasToTempFilePath', options, async () => {
      const type = options.fileType === 'jpg' ? 'image/jpeg' : 'image/png';
      const blob = await new Promise<Blob | null>((done) =>
        options.canvas ? options.canvas.toBlob(done, type, options.quality) : done(null),
      );
      if (!blob) throw new Refused('canvas is empty');
      return { tempFilePath: keepFile(blob, type === 'image/png' ? 'canvas.png' : 'canvas.jpg') };
    }),
};
