import fc from 'fast-check';
import { fingerprint, lookupKey, oneTimeCode, seal, unseal } from '../../cloudfunctions/platform/secrets';

const keys = { SEAL_KEY: 'a1'.repeat(32), LOOKUP_KEY: 'b2'.repeat(32) };
beforeEach(() => Object.assign(process.env, keys));

const flip = (sealed: string, at: number): string => {
  const other = sealed[at] === 'A' ? 'B' : 'A';
  return sealed.slice(0, at) + other + sealed.slice(at + 1);
};

test('what is sealed opens again for its own document only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (text, bound, other) => {
      const sealed = seal(text, bound);
      expect(unseal(sealed, bound)).toBe(text);
      if (other !== bound) expect(() => unseal(sealed, other)).toThrow();
    }),
  );
});

test('the same text is never sealed the same way twice', () => {
  expect(seal('150203', 'x')).not.toBe(seal('150203', 'x'));
});

test('an altered letter anywhere is noticed', () => {
  const sealed = seal('a made-up number', 'doc');
  for (let at = 0; at < sealed.length - 1; at += 1) {
    // The last letter of a base64url part may carry unused bits, so a change there can be no change at all.
    if (sealed[at] === '.' || sealed[at + 1] === '.') continue;
    expect(() => unseal(flip(sealed, at), 'doc')).toThrow();
  }
});

test('a look-up key needs both kind and key, and says nothing of the text', () => {
  const before = lookupKey('phone', '13800000000');
  expect(before).toMatch(/^[0-9a-f]{32}$/);
  expect(lookupKey('phone', '13800000000')).toBe(before);
  expect(lookupKey('idNumber', '13800000000')).not.toBe(before);
  process.env.LOOKUP_KEY = 'c3'.repeat(32);
  expect(lookupKey('phone', '13800000000')).not.toBe(before);
});

test.each([['', 'empty'], ['zz'.repeat(32), 'no hexadecimal'], ['a1'.repeat(16), 'too short']])('a key %s is refused: %s', (key) => {
  process.env.SEAL_KEY = key;
  expect(() => seal('text', 'doc')).toThrow('SEAL_KEY');
});

test('SM3 of "abc" is the value printed in GB/T 32905', () => {
  expect(fingerprint('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
});

test('a one-time code has no letters that look alike', () => {
  for (let n = 0; n < 200; n += 1) expect(oneTimeCode()).toMatch(/^[2-9A-HJKMNP-Z]{10}$/);
});
