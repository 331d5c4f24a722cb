import { randomBytes } from 'node:crypto';
import type { Behaviour, Stage } from '../stage';

const withFile =
  (work: (stage: Stage, fileID: string, path: string) => Promise<void>) =>
  async (stage: Stage): Promise<void> => {
    const path = `conformance/${randomBytes(6).toString('hex')}/汇总 表#1.txt`;
    const { fileID } = await stage.sdk.uploadFile({ cloudPath: path, fileContent: Buffer.from('内容') });
    try {
      await work(stage, fileID, path);
    } finally {
      await stage.sdk.deleteFile({ fileList: [fileID] });
    }
  };

export const files: readonly Behaviour[] = [
  {
    says: 'a file that was uploaded can be downloaded',
    mark: 'observed in the SDK',
    run: withFile(async ({ sdk }, fileID, path) => {
      expect(fileID).toMatch(/^cloud:\/\/[^/]+\//);
      expect(fileID.endsWith(path)).toBe(true);
      expect(String((await sdk.downloadFile({ fileID })).fileContent)).toBe('内容');
    }),
  },
  {
    says: 'uploading to the same path replaces the file',
    mark: 'documented',
    run: withFile(async ({ sdk }, fileID, path) => {
      await sdk.uploadFile({ cloudPath: path, fileContent: Buffer.from('new') });
      expect(String((await sdk.downloadFile({ fileID })).fileContent)).toBe('new');
    }),
  },
  {
    says: 'a temporary address gives the file without any sign-in',
    mark: 'documented',
    run: withFile(async ({ sdk }, fileID) => {
      const { fileList } = await sdk.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] });
      expect(fileList[0]).toMatchObject({ fileID, code: 'SUCCESS' });
      expect(await (await fetch(encodeURI(fileList[0]?.tempFileURL ?? ''))).text()).toBe('内容');
    }),
  },
  {
    says: 'a file that is not there is told for itself and does not fail the others',
    mark: 'documented',
    run: withFile(async ({ sdk }, fileID) => {
      const { fileList } = await sdk.getTempFileURL({ fileList: [`${fileID}.no`, fileID] });
      expect(fileList.map(({ code }) => code)).toEqual(['STORAGE_FILE_NONEXIST', 'SUCCESS']);
    }),
  },
  {
    says: 'copyFile copies to a path of the same name',
    mark: 'observed in the SDK',
    run: withFile(async ({ sdk }, fileID, path) => {
      const copy = path.replace('conformance/', 'conformance/copy-');
      await sdk.copyFile({ fileList: [{ srcPath: path, dstPath: copy }] });
      const copied = fileID.replace(path, copy);
      expect(String((await sdk.downloadFile({ fileID: copied })).fileContent)).toBe('内容');
      expect((await sdk.deleteFile({ fileList: [copied] })).fileList).toEqual([{ fileID: copied, code: 'SUCCESS' }]);
    }),
  },
];
