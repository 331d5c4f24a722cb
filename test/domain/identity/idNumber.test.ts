import fc from 'fast-check';
import {
  idCheckCharacter,
  isIdNumber,
  maskIdNumber,
  normaliseIdNumber,
  readIdNumber,
} from '../../../cloudfunctions/domain/identity/idNumber';
import { maskIdNumbersIn } from '../../../cloudfunctions/domain/identity/idNumbersIn';
import { idNumbers } from '../arbitraries';

const completed = (digits: string): string => digits + idCheckCharacter(digits);

test("reads the standard's own example", () => {
  expect(readIdNumber('11010519491231002X')).toEqual({
    number: '11010519491231002X',
    born: '1949-12-31',
    gender: '女',
    permit: false,
  });
});

test.each([
  ['', 'length'],
  ['11010519491231002', 'length'],
  ['11010519491231002x', 'length'],
  ['1101051949123100200', 'length'],
  ['A1010519491231002X', 'length'],
  [completed('99020319491231002'), 'region'],
  [completed('15910319491231002'), 'region'],
  [completed('15020320230229001'), 'birthDate'],
  [completed('15020318991231001'), 'birthDate'],
  [completed('15020319901301001'), 'birthDate'],
  ['110105194912310021', 'checkCharacter'],
])('says what is wrong with %s', (number, problem) => {
  expect(readIdNumber(number)).toBe(problem);
});

test.each(['44190019900101001', '42900419900101001', '15020320240229001'].map(completed))(
  'takes the unusual but real %s',
  (number) => {
    expect(isIdNumber(number)).toBe(true);
  },
);

test.each(['81000019900101001', '82000019900101001', '83000019900101001'].map(completed))('knows the permit %s', (number) => {
  expect(readIdNumber(number)).toMatchObject({ permit: true });
});

test('makes one spelling of a typed number', () => {
  expect(normaliseIdNumber(' 110105 19491231 002x ')).toBe('11010519491231002X');
  expect(normaliseIdNumber('１１０１０５１９４９１２３１００２Ｘ')).toBe('11010519491231002X');
});

test('masks the birth date and nothing else', () => {
  expect(maskIdNumber('150203198503122417')).toBe('150203********2417');
  expect(maskIdNumber('12345')).toBe('*****');
});

test.each([
  ['张三 150203198503122417.png', '张三 150203********2417.png'],
  ['应为15020319850312241x，少一位', '应为150203********241X，少一位'],
  ['150203 19850312 2417 和 150203-19850312-2417', '150203********2417 和 150203********2417'],
  ['１５０２０３１９８５０３１２２４１７', '150203********2417'],
  ['少抄一位：15020319850312241', '少抄一位：150203********241*'],
  ['老证 150203850312241', '老证 150203********241*'],
  ['11010519491231002X150203198503122417', '110105********002*X150203********2417'],
  ['工号 12 150203198503122417', '工号 12 150203********2417'],
  ['9150203198503122417', '9150203198503122417'],
  ['证书编号 1505000000123456', '证书编号 1505000000123456'],
  ['S000015020003234500127', 'S000015020003234500127'],
  ['6222021234567890123', '6222021234567890123'],
  ['wx_1733380000000.jpg', 'wx_1733380000000.jpg'],
])('ID numbers in a text are masked, and no other number: %s', (text, masked) => {
  expect(maskIdNumbersIn(text)).toBe(masked);
});

test('one changed digit is always noticed', () => {
  fc.assert(
    fc.property(idNumbers, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
      const digit = String((Number(number.charAt(at)) + shift) % 10);
      const changed = number.slice(0, at) + digit + number.slice(at + 1);
      expect(isIdNumber(number)).toBe(true);
      expect(isIdNumber(changed)).toBe(false);
    }),
  );
});

test('two swapped neighbours are always noticed', () => {
  fc.assert(
    fc.property(idNumbers, fc.integer({ min: 0, max: 15 }), (number, at) => {
      const swapped = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
      expect(isIdNumber(swapped)).toBe(swapped === number);
    }),
  );
});
