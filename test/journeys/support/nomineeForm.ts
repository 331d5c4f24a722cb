/** A form as a clerk fills it in, step by step. */
import type { Locator } from 'playwright-core';
import { madeUpPaper } from '../../../local/city/seed/paper';
import type { LocalPerson } from '../../../local/city';
import type { Chosen, Hands } from './hands';

export const paper: Chosen = { name: '盖章.png', mimeType: 'image/png', buffer: madeUpPaper() };

export const slotOf = (contact: Hands, title: string): Locator =>
  contact.screen.locator('paper-slot').filter({ has: contact.page.getByText(title, { exact: true }) });

/** One is the wrong one: it is seen small, and changed for another. */
export async function attachProof(contact: Hands): Promise<void> {
  const proof = slotOf(contact, '荣誉与业绩证明');
  await contact.upload(proof, '添加照片或 PDF', paper);
  const small = proof.locator('.paper-list__sheet img');
  await small.evaluate(async (picture: HTMLImageElement) => picture.decode());
  const before = await small.getAttribute('src');
  await proof.getByLabel(/^换掉/).tap();
  await contact.chooseFrom('从聊天里选文件（PDF）', { name: '技术能手证书.png', mimeType: 'image/png', buffer: madeUpPaper(420, 594) });
  await proof.getByText('技术能手证书.png').waitFor();
  await proof.getByLabel('换掉技术能手证书.png').waitFor();
  expect(await proof.locator('.paper-list__row').count()).toBe(1);
  expect(await small.getAttribute('src')).not.toBe(before);
  await contact.picture('unit-papers');
}

export async function writeNominee(contact: Hands, { name, phone, idNumber }: LocalPerson, papers: (contact: Hands) => Promise<void>): Promise<void> {
  await contact.open('unit/desk/desk');
  await contact.tap('添加人选');
  await contact.choose('申报“金蓝领”层级', '高级技师');
  await contact.write('姓名', name);
  await contact.choose('性别', '男');
  await contact.pick('民族', '汉族');
  await contact.write('证件号码', idNumber ?? '');
  await contact.pick('政治面貌', '群众');
  await contact.pick('文化程度', '大专');
  await contact.write('本人手机', phone);
  await contact.write('岗位', '班长');
  await contact.tick(/现在在职/);
  await contact.tap('下一步');
  await contact.write('职业（工种）', '焊工');
  await contact.write('从事本工种年限', '15');
  await contact.choose('现有技能等级', '高级技师');
  await contact.choose('申报“金蓝领”层级', '高级技师');
  await contact.write('证书编号', 'S000015020003234500127');
  await contact.pickDay('发证日期');
  await contact.write('发证机构', '包头市职业技能鉴定指导中心');
  await contact.scroll('top');
  await contact.picture('05-nominee', 'unit-nominee');
  await contact.tap('下一步');
  await contact.sees('取得荣誉');
  await contact.tap('下一步');
  const certificate = contact.screen.locator('paper-slot').first();
  await contact.upload(certificate, '添加照片或 PDF', paper);
  await certificate.getByText('换一份').waitFor();
  await papers(contact);
  await contact.tap('下一步');
  await contact.tick(/对真实性负责/);
  await contact.picture('unit-review');
  // Taking somebody back stands with all that can happen to a nominee, one page on, and only there.
  await contact.sees('在纸上签字，换手机号，离职退休，撤回推荐');
  expect(await contact.screen.getByText('撤回这名人选').count()).toBe(0);
  await contact.tap('存好，回工作台');
  await contact.sees('两条报送路线');
}
