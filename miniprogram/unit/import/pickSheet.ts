/** Choosing a table on the phone or the computer. */
import type { Choice } from '../../cloud/pick';
import { whyNotPicked } from '../../cloud/whyNotPicked';

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
