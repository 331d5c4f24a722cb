/** Files on their way: a ticket from the functions, the upload to its path, the file id back. */
import type { InputOf } from '../../typings/api';
import { readFailure, type Answer } from './answer';
import { call } from './call';
import { lighter } from './lighter';
import type { Picked } from './pick';

export type Purpose = InputOf<'unit', 'uploadTicket'>['purpose'];

/** Uploads under way, by the key their page gave them, so that they can be stopped. */
const underWay = new Map<string, { abort(): void }>();

function send(path: string, file: Picked, onProgress: (percent: number) => void, key: string): Promise<Answer<{ fileId: string }>> {
  return new Promise((resolve) => {
    const task = wx.cloud.uploadFile({
      cloudPath: path,
      filePath: file.path,
      success: ({ fileID }) => resolve({ ok: true, data: { fileId: fileID } }),
      fail: (error) => resolve(readFailure(error)),
      complete: () => underWay.delete(key),
    });
    underWay.set(key, task);
    task.onProgressUpdate(({ progress }) => onProgress(progress));
  });
}

/**
 * Uploads a picked file, a large photo made lighter first; `onProgress` hears 0 to 100, `key` is for `stopUpload`. The functions
 * look at the content when the file is attached.
 */
export async function upload(
  purpose: Purpose,
  file: Picked,
  onProgress: (percent: number) => void,
  key = file.path,
): Promise<Answer<{ fileId: string }>> {
  const light = await lighter(file);
  const ticket = await call('unit', 'uploadTicket', { purpose, name: light.name, size: light.size });
  return ticket.ok ? send(ticket.data.path, light, onProgress, key) : ticket;
}

/** Uploads the table of the pool of experts, which is the city's. */
export async function uploadPool(file: Picked, onProgress: (percent: number) => void): Promise<Answer<{ fileId: string }>> {
  const ticket = await call('expert', 'uploadTicket', { name: file.name, size: file.size });
  return ticket.ok ? send(ticket.data.path, file, onProgress, file.path) : ticket;
}

/** Stops an upload; one that is over already stays as it is. */
export const stopUpload = (key: string): void => underWay.get(key)?.abort();

const pictures = /\.(jpe?g|png)(\?|$)/i;

interface Shown {
  readonly url: string;
  readonly type: string;
}

const isPicture = ({ url, type }: Shown): boolean => type.startsWith('image') || pictures.test(url);

/** Shows a paper full screen: pictures side by side to swipe through, a PDF in WeChat's reader. False when it would not open. */
export async function showPaper(paper: Shown, all: readonly Shown[]): Promise<boolean> {
  try {
    if (isPicture(paper)) {
      await wx.previewImage({ current: paper.url, urls: all.filter(isPicture).map(({ url }) => url) });
      return true;
    }
    const path = await new Promise<string>((resolve, reject) => {
      wx.downloadFile({ url: paper.url, success: ({ tempFilePath }) => resolve(tempFilePath), fail: reject });
    });
    await wx.openDocument({ filePath: path, fileType: 'pdf', showMenu: true });
    return true;
  } catch {
    return false;
  }
}
