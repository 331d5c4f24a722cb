/** 会议审定: the board, a tie at the line, the minutes, and the list frozen under its fingerprint. */
import type { Browser } from 'playwright-core';
import { useLocalEnvironment } from '../../local/environment';
import { apart, evaluatedTier } from '../functions/evaluated';
import { Hands, openBrowser } from './support/hands';
import { inspect } from './support/inspect';
import { openTown, type Town } from './support/town';

let town: Town;
let browser: Browser;
let hands: Hands;

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  await useLocalEnvironment(town.dataDir);
  await town.setClock('2024-12-28T15:00:00.000+08:00');
  await evaluatedTier('chief', 901, [...apart(9), 88, 88, 80, 79, 78, 77]);
  await evaluatedTier('special', 902, apart(34));
  await evaluatedTier('senior', 903, apart(12));
  const officer = town.people.find(({ role }) => role === 'cityOfficer');
  hands = await Hands.of(browser, town.url, officer?.openid ?? '');
}, 180_000);

afterAll(async () => {
  await browser.close();
  await town.stop();
});

/** The open meeting as it is drawn on a narrow phone in care mode and on a PC. */
async function faultsOf(openid: string, width: number, fontScale: number): Promise<readonly string[]> {
  const phone = await Hands.of(browser, town.url, openid, { viewport: { width, height: 800 }, deviceScaleFactor: 1, isMobile: width < 500 });
  const faults: string[] = [];
  await phone.open();
  await phone.enlarge(fontScale);
  for (const [page, sees] of [['meeting/meeting', '还有 1 处并列待定'], ['deciding/deciding?tier=chief', '线上并列'], ['minutes/minutes', '参会人']] as const) {
    await phone.turnTo(openid, `staff/${page}`);
    await phone.sees(sees);
    const { axe, wide, stretched } = await inspect(phone.page);
    faults.push(...[...axe, ...wide, ...stretched].map((fault) => `${page} at ${width}: ${fault}`));
    await phone.picture(`meeting-${width}-${page.split('/')[0] ?? ''}`);
  }
  await phone.close();
  return faults;
}

test('the meeting takes the ranking, decides the tie, writes its minutes and freezes the list', async () => {
  await hands.open('staff/meeting/meeting');
  await hands.tap('取排名，开会审定');
  await hands.sees('还有 1 处并列待定');
  await hands.picture('meeting-board');
  const { openid = '' } = town.people.find(({ role }) => role === 'cityOfficer') ?? {};
  expect([...(await faultsOf(openid, 320, 1.4)), ...(await faultsOf(openid, 1280, 1))]).toEqual([]);
  await hands.tap('去定');
  await hands.sees('线上并列');
  await hands.tick(/^王䶮10/);
  await hands.screen.locator('textarea').first().fill('表决 2 票同意');
  await hands.picture('meeting-deciding');
  await hands.tap('记下');
  await hands.sees('补上市人社局参会人后可封存');
  await hands.tap('填写会议记录');
  for (const [name, office] of [['赵敏', ''], ['钱强', '市委人才办']] as const) {
    if (office) await hands.pick('单位', office);
    await hands.write('姓名', name);
    await hands.tap('添加这一位');
  }
  await hands.write('同意', '2');
  await hands.write('纪要编号', '包人社纪〔2024〕8号');
  await hands.picture('meeting-minutes');
  await hands.tap('存下');
  await hands.tap('封存名单');
  await hands.tap('封存');
  await hands.sees(/^[0-9a-f]{64}$/);
  await hands.picture('meeting-frozen');
  const officer = town.people.find(({ role }) => role === 'cityOfficer');
  await hands.turnTo(officer?.openid ?? '', 'staff/documents/documents');
  await hands.sees('拟认定名单');
  await hands.picture('meeting-documents');
  await hands.screen.getByText('Word', { exact: true }).last().tap();
  expect((await hands.takeFile()).name).toBe('2024年度“金蓝领”拟认定名单.docx');
  const wide = await Hands.of(browser, town.url, officer?.openid ?? '', { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, isMobile: false, hasTouch: false });
  await wide.open('staff/meeting/meeting');
  await wide.sees('已定满，线上无并列');
  await wide.picture('meeting-wide');
  await wide.close();
});
