import fc from 'fast-check';
import type { NoticeTemplate } from '../../../cloudfunctions/domain/ledger/event';
import { sayNotice } from '../../../cloudfunctions/domain/wording/notices';

/** WeChat refuses a message whose `thing` is empty or longer than this. */
const box = 20;
const at = '2024-12-05T09:30:15.123+08:00';
const due = '2024-12-13T23:59:59.999+08:00';
const longUnit = '内蒙古自治区包头市稀土高新技术产业开发区第一机械制造有限责任公司';
const longName = '阿拉坦其其格·乌兰巴特尔·苏布德格日乐·敖登图雅';

const templates: readonly NoticeTemplate[] = [
  'confirmRequested',
  'confirmReminder',
  'unitRegistered',
  'unitApproved',
  'unitDeclined',
  'packageArrived',
  'returned',
  'disputed',
  'unitNotSubmitted',
  'ended',
];

test.each([
  ['confirmRequested', { unitName: '鹿城机械厂' }, 'todo', '核对您的申请表', '鹿城机械厂推荐了您，请核对'],
  ['confirmRequested', { unitName: longUnit }, 'todo', '核对您的申请表', '内蒙古自治区包头市稀土…推荐了您，请核对'],
  ['confirmReminder', { unitName: longUnit, due }, 'todo', '还没核对申请表', '12月13日 24:00前，请核对确认'],
  ['confirmReminder', { unitName: '鹿城机械厂' }, 'todo', '还没核对申请表', '鹿城机械厂等您核对'],
  ['unitRegistered', { unitName: longUnit }, 'todo', '单位登记待核准', '内蒙古自治区包头市稀土高新技术产业开发…'],
  ['unitApproved', { unitName: longUnit }, 'progress', '单位登记已核准', '内蒙古自治区包头市稀土高新技…可以提交了'],
  ['unitDeclined', { reason: '名称与营业执照不一致' }, 'todo', '单位登记没有核准', '名称与营业执照不一致'],
  ['packageArrived', { unitName: longUnit, count: '500' }, 'todo', '收到推荐材料', '500人，内蒙古自治区包头市稀土高新技…'],
  ['returned', { name: '苏和', due }, 'todo', '退回更正', '苏和，12月13日 24:00前'],
  ['returned', { name: longName, due }, 'todo', '退回更正', '阿拉坦其其…，12月13日 24:00前'],
  ['unitNotSubmitted', { unitName: '鹿城机械厂', due }, 'todo', '报送截止提醒', '鹿城机械厂，12月13日 24:00前'],
  ['disputed', { name: longName }, 'todo', '本人有疑问', '阿拉坦其其格·乌兰巴特尔…对申请表有疑问'],
  ['ended', { unitName: '鹿城机械厂' }, 'progress', '您的推荐有变动', '鹿城机械厂结束了这次推荐'],
] as const)('%s about %j keeps what matters', (template, facts, by, subject, detail) => {
  expect(sayNotice({ template, facts, at })).toEqual({ template: by, data: { thing1: subject, thing2: detail, time3: '2024-12-05 09:30' } });
});

test.each(templates)('%s fills its boxes without any facts', (template) => {
  const { thing1, thing2 } = sayNotice({ template, facts: {}, at }).data;
  expect([thing1, thing2]).not.toContain('');
});

const text = fc.string({ unit: fc.constantFrom('包', '𬭳', '·', 'a', ' ', '\n', '…'), maxLength: 60 });

test('every notice fits its boxes, whatever the names are', () => {
  fc.assert(
    fc.property(fc.constantFrom(...templates), text, text, text, (template, unitName, name, reason) => {
      const { thing1, thing2 } = sayNotice({ template, facts: { unitName, name, reason, count: '500', due }, at }).data;
      for (const thing of [thing1, thing2]) {
        expect([...thing].length).toBeLessThanOrEqual(box);
        expect(thing.trim()).not.toBe('');
      }
    }),
  );
});
