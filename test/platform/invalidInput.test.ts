import * as z from 'zod';
import { fieldErrors } from '../../cloudfunctions/platform/invalidInput';

const schema = z.strictObject({
  name: z.string().min(1).max(50),
  code: z.string().min(6),
  headcount: z.int().min(0).max(1_000_000),
  route: z.enum(['district', 'city']),
  remarks: z.array(z.strictObject({ text: z.string().max(5) })).max(2),
});
const good = { name: '王', code: '123456', headcount: 1, route: 'city', remarks: [] };

test.each([
  [{ name: '' }, 'name', '这一项要填'],
  [{ name: undefined }, 'name', '这一项要填'],
  [{ name: 5 }, 'name', '这里要填文字'],
  [{ name: { $gt: '' } }, 'name', '这里要填文字'],
  [{ name: '长'.repeat(51) }, 'name', '最多 50 个字'],
  [{ code: '1' }, 'code', '至少 6 个字'],
  [{ headcount: -1 }, 'headcount', '不能少于 0'],
  [{ headcount: 1_000_001 }, 'headcount', '不能大于 1000000'],
  [{ headcount: '1' }, 'headcount', '这里要填数字'],
  [{ route: 'other' }, 'route', '只能从给出的选项里选'],
  [{ remarks: [{ text: '六个字的备注' }] }, 'remarks.0.text', '最多 5 个字'],
  [{ remarks: [1, 2, 3] }, 'remarks', '最多 2 项'],
  [{ remarks: [1] }, 'remarks.0', '这里要填一组内容'],
  [{ sneaked: true }, '', '没有这些项目：sneaked'],
])('%j is told at %s: %s', (change, field, message) => {
  const { error } = schema.safeParse({ ...good, ...change }, { reportInput: true });
  expect(error && fieldErrors(error)).toContainEqual({ field, message });
});

test('every field with a problem is named at once', () => {
  const { error } = schema.safeParse({}, { reportInput: true });
  expect(error && fieldErrors(error).map(({ field }) => field)).toEqual(['name', 'code', 'headcount', 'route', 'remarks']);
});
