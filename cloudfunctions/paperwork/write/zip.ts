/** An archive written as it comes: whatever its size, one piece stands in memory. */
import { Zip, ZipPassThrough } from 'fflate';

export interface ZipWriter {
  /** Begins a file; its bytes follow until the next or the end. */
  readonly begin: (name: string) => Promise<void>;
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Office files are compressed themselves, so that they are only put together. `at` is Beijing's wall clock, without a zone. */
export function zipInto(sink: (bytes: Uint8Array) => Promise<void>, at: string): ZipWriter {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  let open: ZipPassThrough | null = null;
  const flush = async (): Promise<void> => {
    for (let bytes = ready.shift(); bytes; bytes = ready.shift()) await sink(bytes);
  };
  const close = (): void => {
    open?.push(new Uint8Array(0), true);
    open = null;
  };
  return {
    async begin(name) {
      close();
      open = new ZipPassThrough(name);
      open.mtime = at;
      zip.add(open);
      await flush();
    },
    async write(bytes) {
      open?.push(bytes);
      await flush();
    },
    async end() {
      close();
      zip.end();
      await flush();
    },
  };
}
