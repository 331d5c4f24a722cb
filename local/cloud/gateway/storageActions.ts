import { invalidParameter } from '../failure';
import { checkPath } from '../files/fileStore';
import type { Storage } from '../files/storage';
import { listOf, textOf, type Actions, type SdkRequest } from './request';

const longestUrl = 30 * 24 * 3600;
const uploadSeconds = 900;

const recordOf = (value: unknown): SdkRequest => {
  if (typeof value !== 'object' || value === null) throw invalidParameter('an object is expected');
  return value as SdkRequest;
};

/** One missing file is told for that file and does not fail the others, as in the cloud. */
const missing = 'STORAGE_FILE_NONEXIST';

/** The SDK's `storage.*`. Functions are administrators: no storage rule applies to them. */
export const storageActions = (storage: Storage, origin: () => string): Actions => ({
  'storage.getUploadMetadata': (request) => {
    const path = checkPath(textOf(request, 'path'));
    const fileId = storage.fileIdOf(path);
    return {
      data: {
        url: `${origin()}${storage.urls.make('put', path, uploadSeconds)}`,
        token: '',
        authorization: 'local',
        fileId,
        cosFileId: Buffer.from(fileId).toString('base64'),
      },
    };
  },
  'storage.batchGetDownloadUrl': (request) => ({
    data: {
      download_list: listOf(request, 'file_list').map((one) => {
        const { fileid, max_age } = recordOf(one);
        const path = storage.pathOf(fileid);
        if (storage.files.get(path) === undefined) return { fileid, fileID: fileid, tempFileURL: '', code: missing };
        const seconds = typeof max_age === 'number' && max_age > 0 ? Math.min(Math.ceil(max_age), longestUrl) : 7200;
        return {
          fileid,
          fileID: fileid,
          tempFileURL: `${origin()}${storage.urls.make('get', path, seconds)}`,
          code: 'SUCCESS',
        };
      }),
    },
  }),
  'storage.batchDeleteFile': (request) => ({
    data: {
      delete_list: listOf(request, 'fileid_list').map((fileId) => ({
        fileID: fileId,
        code: storage.files.remove(storage.pathOf(fileId)) ? 'SUCCESS' : missing,
      })),
    },
  }),
  'storage.batchCopyFile': async (request) => {
    const copies = listOf(request, 'file_list').map(recordOf);
    return { data: { copy_list: await Promise.all(copies.map((copy) => copyOne(storage, copy))) } };
  },
});

const copyOne = async ({ files, fileIdOf }: Storage, copy: SdkRequest): Promise<unknown> => {
  const from = checkPath(copy.src_path);
  const to = checkPath(copy.dst_path);
  const file = files.get(from);
  const content = files.read(from);
  if (file === undefined || content === undefined) return { fileID: fileIdOf(from), code: missing };
  if (copy.overwrite === false && files.get(to) !== undefined)
    return { fileID: fileIdOf(to), code: 'STORAGE_FILE_EXIST' };
  files.keep(to, await files.receive(content), file.type, file.owner);
  if (copy.remove_original === true) files.remove(from);
  return { fileID: fileIdOf(to), code: 'SUCCESS' };
};
