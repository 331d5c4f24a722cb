import fc from 'fast-check';
import { isUscc, normaliseUscc } from '../../../cloudfunctions/domain/identity/uscc';
import { usccs } from '../arbitraries';

test.each([
  ['91350100M000100Y43', true],
  ['91110000802100433B', true],
  ['91350100M000100Y44', false],
  ['91350100m000100y43', false],
  ['91350100M000100Y4', false],
  ['91350100M000100I43', false],
  ['', false],
])('%s is a code: %s', (code, right) => {
  expect(isUscc(code)).toBe(right);
});

test('takes small letters, blanks and full-width characters when typed', () => {
  expect(normaliseUscc(' 91350100 m000100y43 ')).toBe('91350100M000100Y43');
  expect(normaliseUscc('９１３５０１００Ｍ０００１００Ｙ４３')).toBe('91350100M000100Y43');
});

const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';

test('one changed character is always noticed', () => {
  fc.assert(
    fc.property(usccs, fc.integer({ min: 0, max: 17 }), fc.integer({ min: 1, max: 30 }), (code, at, shift) => {
      const sign = signs.charAt((signs.indexOf(code.charAt(at)) + shift) % 31);
      expect(isUscc(code)).toBe(true);
      expect(isUscc(code.slice(0, at) + sign + code.slice(at + 1))).toBe(false);
    }),
  );
});
