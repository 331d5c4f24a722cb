/** Choosing a table on the phone or the computer. */
import type { Picked } from './pick';
import { whyNotPicked } from './whyNotPicked';

/** `file` null with no `trouble`: the person thought better of it. */
interface Choice {
  readonly file: Picked | null;
  readonly trouble: string;
}

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
