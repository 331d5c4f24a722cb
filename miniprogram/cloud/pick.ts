/** Choosing a photo or a PDF on the phone. */
import { whyNotPicked } from './whyNotPicked';

export interface Picked {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

/** `file` null with no `trouble`: the person thought better of it. `trouble` is ready to show. */
export interface Choice {
  readonly file: Picked | null;
  readonly trouble: string;
}

const sources = ['拍照或从相册选', '从聊天里选文件（PDF）'];

async function fromAlbum(): Promise<Picked | null> {
  const { tempFiles } = await wx.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['original'] });
  const [file] = tempFiles;
  if (!file) return null;
  const ending = /\.\w+$/.exec(file.tempFilePath)?.[0] ?? '.jpg';
  return { path: file.tempFilePath, name: `照片${ending}`, size: file.size };
}

async function fromChat(): Promise<Picked | null> {
  const { tempFiles } = await wx.chooseMessageFile({ count: 1, type: 'file', extension: ['pdf', 'jpg', 'jpeg', 'png'] });
  const [file] = tempFiles;
  return file ? { path: file.path, name: file.name, size: file.size } : null;
}

/** Asks for one file; never throws. */
export async function pickFile(): Promise<Choice> {
  try {
    const { tapIndex } = await wx.showActionSheet({ itemList: sources });
    return { file: tapIndex === 0 ? await fromAlbum() : await fromChat(), trouble: '' };
  } catch (error) {
    return { file: null, trouble: whyNotPicked(error) };
  }
}
