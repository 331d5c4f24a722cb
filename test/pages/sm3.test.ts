import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sealOf } from '../../cloudfunctions/domain/draw/commitment';
import { sm3 } from '../../miniprogram/staff/rules/sm3';

const own = (text: string): string => createHash('sm3').update(text).digest('hex');

test('the example of the standard', () => {
  expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
});

test('any ASCII text, around every length of a block', () => {
  const ascii = fc.string({ unit: 'binary-ascii', maxLength: 200 });
  fc.assert(fc.property(ascii, (text) => sm3(text) === own(text)));
  for (let length = 0; length < 140; length += 1) expect(sm3('7'.repeat(length))).toBe(own('7'.repeat(length)));
});

test('a number is sealed on the phone as the functions open it', () => {
  const opening = { nonce: '0123456789abcdef0123456789abcdef', number: '42' };
  expect(sm3(`${opening.nonce}|${opening.number}`)).toBe(sealOf(opening, own));
});
