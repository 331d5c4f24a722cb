import type { Stratum } from '../expert/expert';
import { canonical, type Hash } from './canonical';

/** One of a frozen pool, as committed to: what the discipline office can show, and nobody else knows before the day. */
export interface PooledPerson {
  /** 24 or more random hexadecimal characters: without it nobody can try names until one fits. */
  readonly salt: string;
  readonly expertId: string;
  readonly stratum: Stratum;
  readonly name: string;
  readonly unitName: string;
  readonly uscc: string | null;
  /** Cases taken on before this panel. */
  readonly load: number;
}

/**
 * SM3 of the canonical JSON of
 * `["expert", panelId, salt, expertId, stratum, name, unitName, uscc, load]`, in hexadecimal. For example, of the line
 * `["expert","2024.p1","a1…","0f…","enterprise","张三","某厂",null,0]` in UTF-8 without an end of line.
 */
export const commitmentOf = (panelId: string, person: PooledPerson, hash: Hash): string => {
  const { salt, expertId, stratum, name, unitName, uscc, load } = person;
  return hash(canonical(['expert', panelId, salt, expertId, stratum, name, unitName, uscc, load]));
};

/** What a witness writes down, sealed first and opened later. */
export interface Opening {
  /** 32 random hexadecimal characters of the phone. */
  readonly nonce: string;
  /** What the witness thought of: 1 to 9 digits, no 0 in front of others. */
  readonly number: string;
}

export const isOpening = ({ nonce, number }: Opening): boolean => /^[0-9a-f]{32}$/.test(nonce) && /^(0|[1-9]\d{0,8})$/.test(number);

/** SM3 of `<nonce>|<number>`; the phone computes the same. */
export const sealOf = ({ nonce, number }: Opening, hash: Hash): string => hash(`${nonce}|${number}`);

/** 64 hexadecimal characters, as a hash is written. */
export const isFingerprint = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
