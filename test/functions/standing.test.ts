import type { City } from './city';
import { confirmOnPaper, found, signs } from './lives';
import { cityWithUnit, confirmed, districtOfficer, goodForm, submitted, written, type TestNominee, type TestUnit } from './units';

let city: City;
let unit: TestUnit;

beforeAll(async () => {
  ({ city, unit } = await cityWithUnit([0, 200]));
});
afterAll(() => city.close());

interface Option {
  readonly can: boolean;
  readonly follows: string;
  readonly whyNot: string;
}
interface Standing {
  readonly confirmationText: string;
  readonly paper: Option & { readonly signed: boolean; readonly writable: boolean; readonly scans: readonly object[] };
  readonly phone: Option;
  readonly end: Option;
  readonly withdraw: Option;
  readonly rename: string;
  readonly endedText: string;
}
const standing = ({ nominationId }: TestNominee): Promise<Standing> => city.get(unit.openid, 'unit', 'standing', { nominationId });

test('in the making everything can be done; a scan counts for its own revision only', async () => {
  const nominee = await written(city, unit, 1);
  expect(await standing(nominee)).toMatchObject({
    confirmationText: '本人还没有确认这一版申请表',
    paper: { can: true, signed: false, writable: true, scans: [], whyNot: '' },
    phone: { can: true, follows: '申请表上的手机一起改，请本人用新号码登录，重新核对确认。原来的号码再也看不到这份申请表。' },
    end: { can: true, follows: '这一份不再占名额。不算撤回，不影响单位，也不影响本人以后再被推荐。终止后不能恢复。' },
    withdraw: { can: true },
    rename: '改了姓名或换了证件号码：在申请表里改，再请本人重新确认。',
    endedText: '',
  });
  await signs(city, unit, nominee);
  expect((await standing(nominee)).paper).toMatchObject({ signed: true, scans: [{ slot: 'signedConfirmation' }] });
  const form = { ...goodForm(1), position: '班长' };
  await city.get(unit.openid, 'unit', 'saveNominee', { nominationId: nominee.nominationId, revision: 1, tier: 'senior', form });
  expect((await standing(nominee)).paper).toMatchObject({ can: true, signed: false, scans: [{ slot: 'signedConfirmation' }] });
  await signs(city, unit, nominee);
  await confirmOnPaper(city, unit, nominee, 2);
  const after = await standing(nominee);
  expect(after.paper).toMatchObject({ can: false, whyNot: '' });
  expect(after.confirmationText).toMatch(/^本人签字确认，张敏 12月5日 \d\d:\d\d 上传了确认书$/);
});

test('an unfinished form is not signed, a submitted one keeps its print, an ended one says why', async () => {
  const draft = await written(city, unit, 2, 'senior', { position: '', gender: '' });
  expect((await standing(draft)).paper.whyNot).toBe('申请表还没填完，缺性别、岗位。填完再打印、签字。');
  const nominee = await confirmed(city, unit, 3);
  await submitted(city, unit);
  expect(await standing(nominee)).toMatchObject({
    paper: { can: false, writable: false },
    phone: { can: true, follows: '已经交上去的申请表不变，只换本人登录用的号码。原来的号码再也看不到这份申请表。' },
    end: { can: true, follows: '名额空出来，审核的人社局不再看到这一份。不算撤回，不影响单位，也不影响本人以后再被推荐。终止后不能恢复。' },
    rename: '改了姓名或换了证件号码：请昆都仑区人社局退回更正，改好后请本人重新确认，再交上去。',
  });
  await city.get(unit.openid, 'unit', 'end', { nominationId: nominee.nominationId, why: 'left', on: '2024-12-02', note: '去了外地' });
  expect(await standing(nominee)).toMatchObject({
    phone: { can: false, whyNot: '现在是“已终止”，这一步办不了。请刷新看看' },
    end: { can: false },
    withdraw: { can: false },
    endedText: '已调离本单位（2024年12月2日）：去了外地',
  });
});

interface Status {
  readonly running: boolean;
  readonly nominations: readonly {
    readonly nominationId: string;
    readonly steps: readonly { readonly title: string; readonly detail: string; readonly state: string }[];
    readonly confirmedText: string;
    readonly decides: string;
  }[];
}

test('the status tells the whole way: returned, corrected, whose turn it is and until when', async () => {
  const nominee = await confirmed(city, unit, 4);
  const { nominationId, openid } = nominee;
  const steps = async (): Promise<readonly string[]> =>
    (await city.get<Status>(openid, 'nominee', 'status')).nominations[0]?.steps.map(({ title, detail, state }) => `${state} ${title}${detail ? `｜${detail}` : ''}`) ?? [];
  await submitted(city, unit);
  const { version } = await city.get<{ version: number }>(districtOfficer, 'review', 'open', { nominationId });
  await city.get(districtOfficer, 'review', 'returnForCorrection', { nominationId, version, remarks: [{ field: 'position', text: '写全称' }] });
  expect((await steps()).slice(2, 7)).toEqual([
    `done 单位提交｜回执 HZ2024-${unit.uscc.slice(8, 17)}-02`,
    'done 退回单位更正｜写全称',
    'now 单位更正申请表｜单位经办人，最晚 12月10日 24:00',
    'later 您再核对确认｜您在手机上确认，或在纸上签字，最晚 12月10日 24:00',
    'later 单位重新提交｜单位经办人，最晚 12月10日 24:00',
  ]);
  const form = { ...goodForm(4), position: '焊接一班班长' };
  await city.get(unit.openid, 'unit', 'saveNominee', { nominationId, revision: 1, tier: 'senior', form });
  expect((await steps()).slice(4, 6)).toEqual(['done 单位改了申请表', 'now 您再核对确认｜您在手机上确认，或在纸上签字，最晚 12月10日 24:00']);
  await city.get(openid, 'nominee', 'confirm', { nominationId, revision: 2 });
  await submitted(city, unit);
  expect((await steps()).slice(-6)).toEqual([
    'now 旗县区初评｜昆都仑区人社局会同昆都仑区委人才办，最晚 12月20日',
    'later 资格复审｜市人社局，日期待市局公布',
    'later 专家评价｜抽取的专家组，日期待市局公布',
    'later 会议审定｜市人社局会同市委人才办，日期待市局公布',
    'later 社会公示｜包头党建公众号、市人社局网站，日期待市局公布',
    'later 颁发证书｜市人社局，日期待市局公布',
  ]);
});

test('of several nominations each has its own way; with one ended the other is still to come', async () => {
  const [first, second] = [await written(city, unit, 5), await written(city, unit, 5, 'excellent')];
  await found(city, first);
  await city.get(unit.openid, 'unit', 'end', { nominationId: first.nominationId, why: 'declined', on: '2024-12-05' });
  const { running, nominations } = await city.get<Status>(first.openid, 'nominee', 'status');
  // 技师 are only checked by the district, 初审 (三(一)2); 高级技师 are ranked, 初评.
  expect(nominations.flatMap(({ steps }) => steps.map(({ title }) => title))).toContain('旗县区初审');
  expect([running, nominations.length]).toEqual([true, 2]);
  await city.get(unit.openid, 'unit', 'end', { nominationId: second.nominationId, why: 'declined', on: '2024-12-05' });
  expect((await city.get<Status>(first.openid, 'nominee', 'status')).running).toBe(false);
});

test('a returned form is due on its own day all the way until it is handed in again, and says so once that is past', async () => {
  const nominee = await confirmed(city, unit, 6);
  const { nominationId, openid } = nominee;
  await submitted(city, unit);
  const { version } = await city.get<{ version: number }>(districtOfficer, 'review', 'open', { nominationId });
  await city.get(districtOfficer, 'review', 'returnForCorrection', { nominationId, version, remarks: [{ field: 'position', text: '写全称' }], due: '2024-12-16' });
  const says = async (): Promise<readonly (string | undefined)[]> => {
    const status = await city.get<Status>(openid, 'nominee', 'status');
    const own = status.nominations.find((one) => one.nominationId === nominationId);
    return [own?.decides, own?.steps.find(({ state }) => state === 'now')?.detail];
  };
  expect(await says()).toEqual(['由单位经办人更正后重新提交，最晚 12月16日（周一）24:00。', '单位经办人，最晚 12月16日 24:00']);
  await city.get(unit.openid, 'unit', 'saveNominee', { nominationId, revision: 1, tier: 'senior', form: { ...goodForm(6), position: '焊接一班班长' } });
  expect(await says()).toEqual(['由您核对并确认，最晚 12月16日（周一）24:00。', '您在手机上确认，或在纸上签字，最晚 12月16日 24:00']);
  await city.get(openid, 'nominee', 'confirm', { nominationId, revision: 2 });
  expect(await says()).toEqual(['由单位经办人提交，最晚 12月16日（周一）24:00。', '单位经办人，最晚 12月16日 24:00']);
  city.at('2024-12-17T00:00:00.000+08:00');
  expect(await says()).toEqual(['由单位经办人提交，12月16日（周一）24:00 已截止。', '单位经办人，12月16日 24:00 已截止']);
});
