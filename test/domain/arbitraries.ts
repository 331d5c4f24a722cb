import fc from 'fast-check';
import { addDays } from '../../cloudfunctions/domain/beijing';
import { idCheckCharacter } from '../../cloudfunctions/domain/identity/idNumber';
import { usccCheckCharacter } from '../../cloudfunctions/domain/identity/uscc';

/** Made-up values that are right in every character. */

export const days = (from: string, span: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: span }).map((n) => addDays(from, n));

export const instants = fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2027, 0, 1) });

const regions = fc.constantFrom('150202', '150203', '150221', '110105', '441900', '429004', '659001');

export const idNumbers: fc.Arbitrary<string> = fc
  .tuple(regions, days('1950-01-01', 20_000), fc.integer({ min: 0, max: 999 }))
  .map(([region, born, serial]) => `${region}${born.replaceAll('-', '')}${String(serial).padStart(3, '0')}`)
  .map((digits) => digits + idCheckCharacter(digits));

const usccSigns = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');

export const usccs: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...usccSigns), { minLength: 17, maxLength: 17 })
  .map((signs) => signs.join(''))
  .map((first) => first + usccCheckCharacter(first));

export const headcounts = fc.oneof(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 1_000_000 }));
