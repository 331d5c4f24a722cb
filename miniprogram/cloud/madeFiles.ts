/** Files that the functions made: fetched under the name a person reads, opened, handed on, and gone from the phone again. */

export interface Made {
  readonly name: string;
  readonly url: string;
}

const endingOf = (name: string): string => /\.([a-z]+)$/.exec(name)?.[1] ?? '';
const pathOf = (name: string): string => `${wx.env.USER_DATA_PATH}/${name}`;
const kept = new Set<string>();

/** Fetches a file; `onProgress` hears 0 to 100. Gives its path on the phone, null where it did not come through. */
export function fetchMade({ name, url }: Made, onProgress: (percent: number) => void = () => undefined): Promise<string | null> {
  const filePath = pathOf(name);
  return new Promise((resolve) => {
    const task = wx.downloadFile({
      url,
      filePath,
      success: ({ statusCode }) => {
        kept.add(filePath);
        resolve(statusCode === 200 ? filePath : null);
      },
      fail: () => resolve(null),
    });
    task.onProgressUpdate(({ progress }) => onProgress(progress));
  });
}

type DocumentType = 'docx' | 'xlsx' | 'pdf';
const isDocument = (ending: string): ending is DocumentType => ['docx', 'xlsx', 'pdf'].includes(ending);

/** Opens a fetched document in WeChat's reader, whose menu prints it, sends it on or saves it. False where it would not open. */
export async function openMade(filePath: string): Promise<boolean> {
  const fileType = endingOf(filePath);
  if (!isDocument(fileType)) return false;
  try {
    await wx.openDocument({ filePath, fileType, showMenu: true });
    return true;
  } catch {
    return false;
  }
}

export const onComputer = (): boolean => ['windows', 'mac'].includes(wx.getDeviceInfo().platform);

/** What the reader cannot open leaves the phone in a chat; on a computer it is saved where the person says. */
export function handOver(filePath: string, name: string): Promise<'done' | 'cancelled' | 'failed'> {
  return new Promise((resolve) => {
    const success = (): void => resolve('done');
    const fail = ({ errMsg }: { errMsg: string }): void => resolve(errMsg.includes('cancel') ? 'cancelled' : 'failed');
    if (onComputer()) wx.saveFileToDisk({ filePath, success, fail });
    else wx.shareFileMessage({ filePath, fileName: name, success, fail });
  });
}

/** Takes away what was fetched: it holds whole ID numbers, and the functions make it again at any time. */
export function forgetMade(): void {
  const files = wx.getFileSystemManager();
  for (const filePath of kept) files.unlink({ filePath, fail: () => undefined });
  kept.clear();
}
