import { h } from '../element';
import { keepFile } from './tempFiles';

export interface PickedFile {
  path: string;
  name: string;
  size: number;
  type: string;
  time: number;
}

/** Opens the browser's file dialog. [] when the person gives up. */
export function pickFiles(accept: string, multiple: boolean): Promise<PickedFile[]> {
  return new Promise((resolve) => {
    const field = h('input', { type: 'file', accept, multiple, hidden: true });
    const finish = (files: PickedFile[]): void => {
      field.remove();
      resolve(files);
    };
    field.addEventListener('cancel', () => finish([]));
    field.addEventListener('change', () => {
      const files = Array.from(field.files ?? [], (file) => ({
        path: keepFile(file, file.name),
        name: file.name,
        size: file.size,
        type: file.type.split('/')[0] ?? '',
        time: Math.floor(file.lastModified / 1000),
      }));
      finish(files);
    });
    document.body.append(field);
    field.click();
  });
}
