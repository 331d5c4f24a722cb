import { askServer } from './server';

/** An address for a file of cloud storage. Rejects where the storage rules do not let this person read it. */
export async function downloadUrl(fileId: string): Promise<string> {
  const address = `/local/files?fileId=${encodeURIComponent(fileId)}`;
  const response = await askServer(address);
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return URL.createObjectURL(await response.blob());
}
