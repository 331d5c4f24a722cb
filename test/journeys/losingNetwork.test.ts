/**
 * A clerk loses the network half-way: two forms are written on without one, the app is killed and opened again, a colleague
 * writes in the same form meanwhile. Back in the network all goes up, what both changed is chosen, and nothing is lost.
 */
import type { Browser } from 'playwright-core';
import { madeUpPaper } from '../../local/city/seed/paper';
import { listIn, numberIn, textIn, visitorOf, type Data, type Visitor } from '../../local/city/seed/visitor';
import { Hands, openBrowser } from './support/hands';
import { inspect } from './support/inspect';
import { openTown, type Town } from './support/town';

let town: Town;
let browser: Browser;
let clerk: Hands;
let colleague: Visitor;

const firstName = '王䶮';
const secondName = '阿拉坦·乌拉';

/** Takes a colleague into the clerk's unit. */
async function takeColleague(): Promise<Visitor> {
  const contact = town.people.filter(({ role }) => role === 'unitContact').at(3);
  if (!contact) throw new Error('the city has no unit');
  clerk = await Hands.of(browser, town.url, contact.openid);
  const phone = '16099990001';
  const invitation = await visitorOf(town.url, contact).ask('account.invite', { role: 'unitContact', phone, name: '李秀兰' });
  const other = visitorOf(town.url, { openid: 'o-colleague', phone } as Parameters<typeof visitorOf>[1]);
  await other.signIn();
  await other.ask('account.acceptInvitation', { code: textIn(invitation, 'code') });
  return other;
}

/** A picture of a screen on which nothing is wrong. */
async function fine(name: string): Promise<void> {
  await clerk.picture(name);
  expect(await inspect(clerk.page)).toEqual({ axe: [], wide: [], stretched: [] });
}

async function formOf(name: string): Promise<Data> {
  const desk = await colleague.ask('unit.workspace', { search: name });
  const row = listIn(desk, 'nominees')[0] ?? null;
  return (await colleague.ask('unit.nominee', { nominationId: textIn(row, 'nominationId') })) ?? {};
}

/** The line that says so may still be of the save before. */
async function goneUp(fields: Record<string, string>): Promise<void> {
  const holds = async (): Promise<boolean> => {
    const { form } = (await formOf(firstName)) as { form?: Record<string, unknown> };
    return Object.entries(fields).every(([field, value]) => form?.[field] === value);
  };
  while (!(await holds())) await new Promise((later) => setTimeout(later, 100));
}

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  colleague = await takeColleague();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await town.stop();
});

test('the form goes up by itself while there is a network', async () => {
  await clerk.open('unit/desk/desk');
  await clerk.tap('添加人选');
  await clerk.choose('申报“金蓝领”层级', '高级技师');
  await clerk.write('姓名', firstName);
  await clerk.write('岗位', '班长');
  await clerk.sees(/已存 \d\d:\d\d/);
  await clerk.write('本人手机', '1390');
  await clerk.sees('手机号要 11 位，1 开头');
  await fine('unit-judged');
  await clerk.write('本人手机', '16012345678');
  await clerk.screen.getByText('手机号要 11 位，1 开头').waitFor({ state: 'hidden' });
  await clerk.screen.getByLabel('证件号码怎么填').tap();
  await clerk.sees('身份证正面最下面一行，18 位，最后一位可能是 X。');
  await fine('unit-help');
  await goneUp({ position: '班长', phone: '16012345678' });
  await clerk.sees(/已存 \d\d:\d\d/);
});

test('without one it is written on, and a second form is begun', async () => {
  await clerk.network(false);
  await clerk.write('岗位', '大班长');
  await clerk.pick('文化程度', '本科');
  await clerk.write('证件号码', '15020319800501');
  await clerk.sees('没有网络，3 处待上传。可以接着填');
  await fine('unit-offline');
  const { nominationId, revision, tier } = await formOf(firstName);
  await colleague.ask('unit.saveNominee', { nominationId, revision, tier, form: { position: '工段长', politicalStatus: '群众' } });
  await clerk.back();
  await clerk.tap('添加人选');
  await clerk.choose('申报“金蓝领”层级', '优秀技师');
  await clerk.write('姓名', secondName);
  await clerk.pick('民族', '蒙古族');
});

test('the app is killed and opened again, still without a network: both are there', async () => {
  await clerk.kill();
  await clerk.open('unit/desk/desk');
  await clerk.sees('现在没有网络');
  await clerk.sees('2 处待上传，联网后自动上传');
  await fine('unit-waiting');
  await clerk.tap(secondName);
  await clerk.sees(`${secondName}的基本信息`);
  await clerk.sees('蒙古族');
  await clerk.back();
});

test('with the network all goes up by itself, but for what both changed', async () => {
  await clerk.network(true);
  await clerk.sees('同事也改了，点开选用哪个');
  await clerk.sees('两条报送路线');
  await fine('unit-back-online');
  expect((await formOf(secondName)).form).toMatchObject({ name: secondName, ethnicity: '蒙古族' });
  await clerk.tap(firstName);
  await clerk.sees('同事也改了这几处');
  await clerk.sees('证件号码不存在手机上，上次填的没来得及上传，请再填一次');
  await fine('unit-conflict');
  expect((await formOf(firstName)).form).toMatchObject({ position: '工段长', education: '' });
});

test('what both changed is chosen, and nothing is lost', async () => {
  await clerk.tap('大班长');
  await clerk.sees('用这个');
  await clerk.tap('工段长');
  await fine('unit-chosen');
  await clerk.tap('按选的存上');
  await clerk.sees(/已存 \d\d:\d\d/);
  await clerk.sees('同事刚改过政治面貌，已并进来');
  await fine('unit-merged');
  const kept = await formOf(firstName);
  expect(kept.form).toMatchObject({ name: firstName, position: '工段长', education: '本科', politicalStatus: '群众', phone: '16012345678' });
  expect(numberIn(kept, 'revision')).toBeGreaterThan(1);
});

test('honours stand in a list: dated as far as known, in any order, with their proof', async () => {
  await clerk.tap('下一步');
  await clerk.tap('下一步');
  const list = clerk.screen.locator('achievement-list').first();
  for (const title of ['全区技术能手', '鹿城工匠']) {
    await clerk.tap('添加荣誉');
    await list.locator('form-row').filter({ hasText: '荣誉名称' }).last().locator('input').fill(title);
    await list.getByText('只知道年', { exact: true }).last().tap();
    await list.locator('form-date').last().locator('.form-date').tap();
    await list.locator('form-date').last().getByText('确定', { exact: true }).tap();
    await list.getByText('2024年', { exact: true }).last().waitFor();
  }
  await list.getByLabel('第2项荣誉往前移').tap();
  await list.getByLabel('删去第2项荣誉').tap();
  await clerk.sees('已删去“全区技术能手”');
  await fine('unit-removed');
  await clerk.tap('撤销');
  await list.getByText('有证书、文件的，附在这里').first().tap();
  await clerk.upload(list, '上传一份', { name: '证书.png', mimeType: 'image/png', buffer: madeUpPaper() });
  await list.locator('.item-proof__choice[aria-checked="true"]').waitFor();
  await fine('unit-proof');
  await clerk.sees(/已存 \d\d:\d\d/);
  const { form } = (await formOf(firstName)) as { form: { honours: readonly { title: string; date: string; proof?: readonly string[] }[] } };
  expect(form.honours.map(({ title, date, proof = [] }) => [title, date, proof.length])).toEqual([['鹿城工匠', '2024', 1], ['全区技术能手', '2024', 0]]);
  expect(await clerk.errors()).toEqual([]);
});
