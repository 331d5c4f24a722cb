import { downloadUrl } from '../cloud/fileIds';
import { askServer } from '../cloud/server';
import { phoneState } from '../phoneState';
import { keepFile, tempFile } from '../files/tempFiles';
import { Refused, settle, type Callbacks } from './callbacks';

/** What a function takes and gives at most. */
const payloadLimit = 6 * 1024 * 1024;
const networkError = { errCode: -1 };
const noPermission = { errCode: -503003 };

interface CallOptions extends Callbacks<{ result: unknown; requestID: string }> {
  name: string;
  data?: unknown;
}

async function call({ name, data }: CallOptions): Promise<{ result: unknown; requestID: string }> {
  const body = JSON.stringify(data ?? {});
  if (new Blob([body]).size > payloadLimit) throw new Refused('-1 request data exceeds 6 MB', networkError);
  const headers = { 'content-type': 'application/json' };
  const response = await askServer(`/functions/${encodeURIComponent(name)}`, { method: 'POST', headers, body }).catch(
    (error: unknown) => {
      throw new Refused(`Error: request:fail ${error instanceof Error ? error.message : ''}`, networkError);
    },
  );
  if (!response.ok)
    throw new Refused(`Error: errCode: -504002 functions execute fail ${response.status}`, { errCode: -504002 });
  return { result: await response.json(), requestID: crypto.randomUUID() };
}

type Progress = (event: { progress: number; totalBytesSent: number; totalBytesExpectedToSend: number }) => void;

interface UploadOptions extends Callbacks<{ fileID: string; statusCode: number }> {
  cloudPath: string;
  filePath: string;
}

/** Sends the bytes as the person; the storage rules decide at the server. */
function send(request: XMLHttpRequest, cloudPath: string, blob: Blob, progress: Progress): Promise<string> {
  return new Promise((resolve, reject) => {
    request.open('PUT', `/local/files?name=${encodeURIComponent(cloudPath)}`);
    request.setRequestHeader('x-wx-openid', phoneState().openid);
    if (blob.type) request.setRequestHeader('content-type', blob.type);
    request.upload.onprogress = ({ loaded, total }) =>
      progress({
        progress: Math.floor((loaded / total) * 100),
        totalBytesSent: loaded,
        totalBytesExpectedToSend: total,
      });
    request.onabort = () => reject(new Refused('abort'));
    request.onerror = () => reject(new Refused('request:fail', networkError));
    request.onload = () => {
      if (request.status === 401 || request.status === 403)
        reject(new Refused('-503003 storage permission denied', noPermission));
      else if (request.status >= 400) reject(new Refused(`${request.status} ${request.responseText}`));
      else resolve((JSON.parse(request.responseText) as { fileId: string }).fileId);
    };
    request.send(blob);
  });
}

interface UploadTask {
  abort(): void;
  onProgressUpdate(listener: Progress): void;
  offProgressUpdate(listener: Progress): void;
}

function uploadFile(options: UploadOptions): UploadTask | (Promise<unknown> & UploadTask) {
  const request = new XMLHttpRequest();
  const listeners = new Set<Progress>();
  let aborted = false;
  const done = settle('cloud.uploadFile', options, async () => {
    const file = tempFile(options.filePath);
    if (!file) throw new Refused(`file not exists: ${options.filePath}`);
    if (!phoneState().online) throw new Refused('request:fail 网络已断开', networkError);
    // The task is in the caller's hands before the first byte leaves.
    await Promise.resolve();
    if (aborted) throw new Refused('abort');
    const fileID = await send(request, options.cloudPath, file.blob, (event) =>
      listeners.forEach((listener) => listener(event)),
    );
    return { fileID, statusCode: 200 };
  });
  const task: UploadTask = {
    abort: () => {
      aborted = true;
      request.abort();
    },
    onProgressUpdate: (listener) => void listeners.add(listener),
    offProgressUpdate: (listener) => void listeners.delete(listener),
  };
  return done ? Object.assign(done, task) : task;
}

interface FileItem {
  fileID: string;
  tempFileURL: string;
  status: number;
  errMsg: string;
}

async function addressOf(fileID: string): Promise<FileItem> {
  try {
    return { fileID, tempFileURL: await downloadUrl(fileID), status: 0, errMsg: 'ok' };
  } catch {
    return { fileID, tempFileURL: '', status: -503003, errMsg: 'STORAGE_EXCEED_AUTHORITY' };
  }
}

const database = (): never => {
  throw new Error('wx.cloud.database: 小程序端不直接读写数据库，请用云函数');
};

export const cloud = {
  init: () => undefined,
  callFunction: (options: CallOptions) => settle('cloud.callFunction', options, () => call(options)),
  uploadFile,
  getTempFileURL: (options: Callbacks<{ fileList: FileItem[] }> & { fileList: (string | { fileID: string })[] }) =>
    settle('cloud.getTempFileURL', options, async () => {
      const ids = options.fileList.map((file) => (typeof file === 'string' ? file : file.fileID));
      return { fileList: await Promise.all(ids.map(addressOf)) };
    }),
  downloadFile: (options: Callbacks<{ tempFilePath: string; statusCode: number }> & { fileID: string }) =>
    settle('cloud.downloadFile', options, async () => {
      const { tempFileURL, status, errMsg } = await addressOf(options.fileID);
      if (status !== 0) throw new Refused(errMsg, { errCode: status });
      const blob = await (await fetch(tempFileURL)).blob();
      return { tempFilePath: keepFile(blob, options.fileID), statusCode: 200 };
    }),
  database,
};
