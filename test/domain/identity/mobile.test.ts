import { isMobile, maskMobile, maskMobilesIn, normaliseMobile } from '../../../cloudfunctions/domain/identity/mobile';

test.each([
  ['13800005678', true],
  ['19912345678', true],
  ['12800005678', false],
  ['1380000567', false],
  ['138000056789', false],
  ['04725012345', false],
  ['', false],
])('%s is a mobile number: %s', (number, right) => {
  expect(isMobile(number)).toBe(right);
});

test.each(['138 0000 5678', '138-0000-5678', '+86 13800005678', '008613800005678', '１３８００００５６７８'])(
  'makes one spelling of %s',
  (typed) => {
    expect(normaliseMobile(typed)).toBe('13800005678');
  },
);

test('masks the middle', () => {
  expect(maskMobile('13812345678')).toBe('138****5678');
  expect(maskMobile('5012345')).toBe('*******');
});

test.each([
  ['原来写成 13812345678，少看一位', '原来写成 138****5678，少看一位'],
  ['没有号码', '没有号码'],
  ['13812345678和13987654321', '138****5678和139****4321'],
])('phones in a text are masked: %s', (text, masked) => {
  expect(maskMobilesIn(text)).toBe(masked);
});
