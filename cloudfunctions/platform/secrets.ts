/**
 * ID numbers and phones are sealed with one key and looked up by another, both from the function's environment.
 * Losing the lookup key must not open what is sealed; rotating it re-indexes.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, randomInt } from 'node:crypto';

const keyFrom = (variable: string): Buffer => {
  const hex = process.env[variable] ?? '';
  if (!/^[0-9a-f]{64}$/i.test(hex)) throw new Error(`${variable} must hold 32 bytes as hexadecimal`);
  return Buffer.from(hex, 'hex');
};

/** Sealed text is `v1.<nonce>.<tag>.<cipher>` (AES-256-GCM, base64url); `bound` ties it to its document. */
export function seal(text: string, bound: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFrom('SEAL_KEY'), nonce).setAAD(Buffer.from(bound));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return ['v1', nonce.toString('base64url'), cipher.getAuthTag().toString('base64url'), sealed.toString('base64url')].join('.');
}

/** Opens what `seal` made for the same document. Throws where it was altered or belongs to another document. */
export function unseal(sealed: string, bound: string): string {
  const [version, nonce, tag, cipher] = sealed.split('.');
  if (version !== 'v1' || !nonce || !tag || cipher === undefined) throw new Error('not a sealed text');
  const opener = createDecipheriv('aes-256-gcm', keyFrom('SEAL_KEY'), Buffer.from(nonce, 'base64url'));
  opener.setAAD(Buffer.from(bound)).setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([opener.update(Buffer.from(cipher, 'base64url')), opener.final()]).toString('utf8');
}

/** 128 bits, hexadecimal: the same text gives the same key, and nobody without the lookup key can try texts. */
export const lookupKey = (kind: 'phone' | 'idNumber' | 'code', text: string): string =>
  createHmac('sha256', keyFrom('LOOKUP_KEY')).update(`${kind}|${text}`).digest('hex').slice(0, 32);

/** SM3 (GB/T 32905) of a text, hexadecimal. */
export const fingerprint = (text: string): string => createHash('sm3').update(text).digest('hex');

const codeLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A code that people can read to each other: no 0 O 1 I L. */
export const oneTimeCode = (length = 10): string =>
  Array.from({ length }, () => codeLetters[randomInt(codeLetters.length)]).join('');

/** An id nobody can guess, for upload paths. */
export const randomId = (): string => randomBytes(12).toString('hex');
