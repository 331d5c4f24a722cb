/** Choosing a photo or a PDF on the phone. */
import { whyNotPicked } from './whyNotPicked';

export interface Picked {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

const sources = ['拍照或从相册选', '从聊天里选文件（PDF）'];

async function fromAlbum(most: number): Promise<readonly Picked[]> {
  const { tempFiles } = await wx.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['original'] });
  return tempFiles.map(({ tempFilePath, size }, index) => ({
    path: tempFilePath,
    name: `照片${tempFiles.length > 1 ? index + 1 : ''}${/\.\w+$/.exec(tempFilePath)?.[0] ?? '.jpg'}`,
    size,
  }));
}

async function fromChat(most: number): Promise<readonly Picked[]> {
  const { tempFiles } = await wx.chooseMessageFile({ count: most, type: 'file', extension: ['pdf', 'jpg', 'jpeg', 'png'] });
  return tempFiles.map(({ path, name, size }) => ({ path, name, size }));
}

/** `files` empty with no `trouble`: the person thought better of it. `trouble` is ready to show. */
export interface Choices {
  readonly files: readonly Picked[];
  readonly trouble: string;
}

/** Asks for files, `most` at a time, of pictures alone where a PDF would be no use; never throws. */
export async function pickPapers(most: number, picturesOnly = false): Promise<Choices> {
  try {
    if (picturesOnly) return { files: await fromAlbum(most), trouble: '' };
    const { tapIndex } = await wx.showActionSheet({ itemList: sources });
    return { files: tapIndex === 0 ? await fromAlbum(most) : await fromChat(most), trouble: '' };
  } catch (error) {
    return { files: [], trouble: whyNotPicked(error) };
  }
}
