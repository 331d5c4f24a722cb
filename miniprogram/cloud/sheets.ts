/** Tables: choosing one on the phone or the computer, and opening one that the functions made. */
import type { Choice } from './pick';
import { whyNotPicked } from './whyNotPicked';

/** Asks for one .xlsx out of a chat; never throws. */
export async function pickSheet(): Promise<Choice> {
  try {
    const { tempFiles } = await wx.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] });
    const [file] = tempFiles;
    return { file: file ? { path: file.path, name: file.name, size: file.size } : null, trouble: '' };
  } catch (error) {
    return { file: null, trouble: whyNotPicked(error) };
  }
}

interface Made {
  readonly name: string;
  readonly url: string;
}

const downloaded = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    wx.downloadFile({ url, success: ({ tempFilePath }) => resolve(tempFilePath), fail: reject });
  });

/** Under its own name, which is what a chat or a computer shows when it is sent on. */
const named = (srcPath: string, name: string): Promise<string> =>
  new Promise((resolve) => {
    const destPath = `${wx.env.USER_DATA_PATH}/${name}`;
    wx.getFileSystemManager().copyFile({ srcPath, destPath, success: () => resolve(destPath), fail: () => resolve(srcPath) });
  });

/** Opens a table in WeChat's reader, from whose menu it is sent on or saved. False when it would not open. */
export async function openSheet({ name, url }: Made): Promise<boolean> {
  try {
    await wx.openDocument({ filePath: await named(await downloaded(url), name), fileType: 'xlsx', showMenu: true });
    return true;
  } catch {
    return false;
  }
}
