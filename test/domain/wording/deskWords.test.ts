import { explainQuota } from '../../../cloudfunctions/domain/quota/quota';
import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import { quotaLevels } from '../../../cloudfunctions/domain/terms';
import { sayWhen } from '../../../cloudfunctions/domain/wording/dateWords';
import { missingText, meterText } from '../../../cloudfunctions/domain/wording/deskWords';

test.each([
  [0, undefined, '先填人数，才算得出名额'],
  [2, null, '不设单位名额'],
  [0, 0, '没有该等级人员，没有名额'],
  [1, 0, '多了 1 名'],
  [4, 5, '还可推荐 1 名'],
  [5, 5, '名额已用完'],
  [6, 5, '多了 1 名'],
])('%s used of %s places: %s', (used, places, text) => {
  expect(meterText(used, places)).toBe(text);
});

test('nobody at a level is the only reason for no places', () => {
  for (const level of quotaLevels) {
    expect(explainQuota(season2024, level, 0).places).toBe(0);
    for (let headcount = 1; headcount <= 1000; headcount += 1)
      expect(explainQuota(season2024, level, headcount).places).toBeGreaterThan(0);
  }
});

test.each([
  ['1987-12', '1987年12月'],
  ['2020', '2020年'],
  ['2015-06-01', '2015年6月1日'],
  ['', ''],
  ['去年', '去年'],
])('%s is read as %s', (date, said) => {
  expect(sayWhen(date)).toBe(said);
});

test.each([
  [[], ''],
  [['levelCertificate', 'phone'], '缺等级证书、手机'],
  [['name', 'idNumber', 'phone', 'position'], '缺姓名、证件号码、手机等 4 项'],
])('what lacks %j is said as “%s”', (lacks, said) => {
  expect(missingText({ lacks })).toBe(said);
});
