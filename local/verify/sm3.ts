import { createHash } from 'node:crypto';

/** SM3 of a text in UTF-8, hexadecimal, by this machine's own OpenSSL. */
export const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex');
