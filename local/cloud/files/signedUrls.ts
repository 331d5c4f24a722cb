import { createHmac, timingSafeEqual } from 'node:crypto';

export type Purpose = 'get' | 'put';

/** Addresses that carry their own permission: for one path, one purpose, until a moment of the settable clock. */
export interface SignedUrls {
  /** What comes after the origin. Plain ASCII: the SDK encodes the addresses it is given once more. */
  make(purpose: Purpose, path: string, seconds: number): string;
  /** The path that an address permits to use now; undefined for one that is forged or too old. */
  pathIn(purpose: Purpose, address: string, query: URLSearchParams): string | undefined;
}

export const locations: Readonly<Record<Purpose, string>> = { get: '/local/files/temp/', put: '/local/files/put/' };

export const signedUrls = (secret: string, now: () => number): SignedUrls => {
  const signature = (purpose: Purpose, path: string, until: string): Buffer =>
    createHmac('sha256', secret).update(`${purpose}\n${until}\n${path}`).digest();
  return {
    make: (purpose, path, seconds) => {
      const until = String(Math.ceil(now() / 1000) + seconds);
      const query = new URLSearchParams({ t: until, sign: signature(purpose, path, until).toString('hex') });
      return `${locations[purpose]}${Buffer.from(path).toString('base64url')}?${query.toString()}`;
    },
    pathIn: (purpose, address, query) => {
      const path = Buffer.from(address.slice(locations[purpose].length), 'base64url').toString();
      const until = query.get('t') ?? '';
      const given = Buffer.from(query.get('sign') ?? '', 'hex');
      const right = signature(purpose, path, until);
      const valid = given.length === right.length && timingSafeEqual(given, right) && Number(until) * 1000 > now();
      return valid ? path : undefined;
    },
  };
};
