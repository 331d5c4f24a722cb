/** SM3 (GB/T 32905-2016) of a text of plain ASCII, for a witness's number: the phone must seal it before it leaves the phone. */
const turn = (word: number, by: number): number => (word << by) | (word >>> ((32 - by) % 32));
const p0 = (word: number): number => word ^ turn(word, 9) ^ turn(word, 17);
const p1 = (word: number): number => word ^ turn(word, 15) ^ turn(word, 23);

const start = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e];

/** The text's bytes as words of 32 bits, closed by a one, zeros and the length in bits. */
function wordsOf(text: string): number[] {
  const words = new Array<number>((((text.length + 8) >> 6) + 1) * 16).fill(0);
  const put = (at: number, byte: number): void => {
    words[at >> 2] = (words[at >> 2] ?? 0) | (byte << (24 - (at % 4) * 8));
  };
  for (let at = 0; at < text.length; at += 1) put(at, text.charCodeAt(at) & 0x7f);
  put(text.length, 0x80);
  words[words.length - 1] = text.length * 8;
  return words;
}

function expand(block: readonly number[]): number[] {
  const w = [...block];
  const at = (n: number): number => w[n] ?? 0;
  for (let j = 16; j < 68; j += 1) w.push(p1(at(j - 16) ^ at(j - 9) ^ turn(at(j - 3), 15)) ^ turn(at(j - 13), 7) ^ at(j - 6));
  return w;
}

function compress(state: readonly number[], block: readonly number[]): number[] {
  const w = expand(block);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let j = 0; j < 64; j += 1) {
    const constant = turn(j < 16 ? 0x79cc4519 : 0x7a879d8a, j % 32);
    const ss1 = turn((turn(a, 12) + e + constant) | 0, 7);
    const ss2 = ss1 ^ turn(a, 12);
    const ff = j < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
    const gg = j < 16 ? e ^ f ^ g : (e & f) | (~e & g);
    const tt1 = (ff + d + ss2 + ((w[j] ?? 0) ^ (w[j + 4] ?? 0))) | 0;
    const tt2 = (gg + h + ss1 + (w[j] ?? 0)) | 0;
    [d, c, b, a] = [c, turn(b, 9), a, tt1];
    [h, g, f, e] = [g, turn(f, 19), e, p0(tt2)];
  }
  return [a, b, c, d, e, f, g, h].map((word, n) => word ^ (state[n] ?? 0));
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');

/** 64 hexadecimal characters; a test holds them equal to those of the functions. */
export function sm3(text: string): string {
  const words = wordsOf(text);
  let state = start;
  for (let at = 0; at < words.length; at += 16) state = compress(state, words.slice(at, at + 16));
  return state.map(hex).join('');
}
