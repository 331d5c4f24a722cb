import { sayUntil } from '../../../cloudfunctions/domain/wording/turnWords';

const deadline = '2024-12-10T23:59:59.999+08:00';

test.each([
  ['2024-12-05T09:00:00.000+08:00', '最晚 12月10日（周二）24:00'],
  [deadline, '最晚 12月10日（周二）24:00'],
  ['2024-12-11T00:00:00.000+08:00', '12月10日（周二）24:00 已截止'],
])('at %s it is said %s', (now, text) => {
  expect(sayUntil(deadline, now)).toBe(text);
});
