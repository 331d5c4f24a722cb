/** All that a season asks of a unit and its nominees, done once by made-up people whose names and numbers can be told from anything else. */
import type { NomineeForm } from '../../cloudfunctions/domain/form/form';
import type { ArchiveView } from '../../cloudfunctions/unit/documents/views';
import { madeUpPaper } from '../../local/city/seed/paper';
import { invited } from './accountActs';
import type { City, Reply } from './city';
import { confirmOnPaper, found } from './lives';
import { sent, tableOf, worker } from './sheets';
import { confirms, declare, districtOfficer, goodForm, idNumber, nomineePhone, registered, submitted, versionOf, type TestNominee, type TestUnit } from './units';

export const names = ['苏日娜·宝音', '段鹏翮', '额尔德木图', '䶮文昭', '乌兰其其格', '欧阳靖琨', '呼和巴雅尔', '闻人璟', '澹台朝鲁'] as const;
const first = 381;
export const numberOf = (at: number): string => idNumber(first + at);
const newPhone = '15847298163';
export const phones: readonly string[] = [...names.map((_, at) => nomineePhone(first + at)), newPhone, '13800000001'];

export interface Refusal {
  readonly openid: string;
  readonly text: string;
}

/** The steps of one unit, and what it was refused on its way. */
class Walk {
  readonly refusals: Refusal[] = [];

  constructor(
    private readonly city: City,
    private readonly unit: TestUnit,
  ) {}

  does<T = unknown>(action: string, input: object = {}): Promise<T> {
    return this.city.get<T>(this.unit.openid, 'unit', action, input);
  }

  async refused(openid: string, name: string, action: string, input: object): Promise<void> {
    const reply: Reply = await this.city.call(openid, name, action, input);
    if (reply.ok || reply.code === 'fault') throw new Error(`${name}.${action}: ${JSON.stringify(reply)}`);
    this.refusals.push({ openid, text: JSON.stringify(reply) });
  }

  /** A photo that its sender named after the person on it. */
  async attach({ nominationId, name, n }: TestNominee, slot: string): Promise<void> {
    const content = madeUpPaper();
    const file = { purpose: slot, name: `${name} ${idNumber(n)}.png`, size: content.length };
    const { path } = await this.does<{ path: string }>('uploadTicket', file);
    await this.does('attach', { nominationId, slot, fileId: await this.city.upload(this.unit.openid, path, content) });
  }

  async writes(at: number): Promise<TestNominee> {
    const [n, name] = [first + at, names[at] ?? ''];
    const form: NomineeForm = { ...goodForm(n), name };
    const { nominationId } = await this.does<{ nominationId: string }>('saveNominee', { tier: 'senior', form });
    const nominee = { openid: `o-nominee-${at}`, nominationId, n, name };
    await this.attach(nominee, 'levelCertificate');
    return nominee;
  }

  /** One is there already, three have each their own fault. */
  async imports(): Promise<void> {
    const rows = [
      worker(first, { 姓名: names[0] }),
      worker(first + 6, { 姓名: names[6] }),
      worker(first + 7, { 姓名: names[7], 证件号码: numberOf(7).slice(0, 17) }),
      worker(first + 8, { 姓名: names[8], 证件号码: `${numberOf(8).slice(0, 6)}${numberOf(8).slice(8, 17)}`, 手机: '1370000' }),
      worker(first + 8, { 姓名: names[8], 发证日期: '昨天' }),
    ];
    const fileId = await sent(this.city, this.unit, await tableOf(rows));
    await this.does('importSummary', { fileId });
    await this.does('importErrors', { fileId });
  }

  async asks(phoned: TestNominee): Promise<void> {
    await this.does('remind');
    await this.city.round('deliver');
    await this.does('phoned', { nominationId: phoned.nominationId });
    await this.city.round('spread');
  }

  async prints({ nominationId }: TestNominee): Promise<void> {
    for (const input of [{ nominationId, kind: 'application' }, { kind: 'summary' }, { kind: 'contacts' }, { kind: 'headcounts' }]) await this.does('form', input);
    let view = await this.does<ArchiveView>('archive');
    while (view.file === null) view = await this.does<ArchiveView>('archive', { run: view.run });
  }

  async confirmsOnPaper(nominee: TestNominee): Promise<void> {
    await this.refused(this.unit.openid, 'unit', 'confirmOnPaper', { nominationId: nominee.nominationId, revision: 1 });
    await this.attach(nominee, 'signedConfirmation');
    await confirmOnPaper(this.city, this.unit, nominee);
  }

  /** What one person doubts, with the numbers written out, and how the unit answers. */
  async doubts(nominee: TestNominee): Promise<void> {
    const { nominationId, openid, n } = nominee;
    await found(this.city, nominee);
    const remark = `证件号码是 ${idNumber(n)}，手机是 ${nomineePhone(n)}`;
    await this.city.get(openid, 'nominee', 'dispute', { nominationId, field: 'idNumber', remark });
    await this.does('answerDispute', { nominationId, field: 'idNumber', text: `表上就是 ${idNumber(n)}，没有错` });
  }

  async correctsPhone({ nominationId, n }: TestNominee): Promise<void> {
    await this.does('correctPhone', { nominationId, phone: newPhone, reason: `原来写成 ${nomineePhone(n)} 了` });
  }

  async sendsBack({ nominationId, n }: TestNominee): Promise<void> {
    const { version } = await this.city.get<{ version: number }>(districtOfficer, 'review', 'open', { nominationId });
    const remarks = [{ field: 'idNumber', text: `和证书上的 ${idNumber(n)} 不一致` }];
    await this.city.get(districtOfficer, 'review', 'returnForCorrection', { nominationId, version, remarks });
  }

  /** Somebody whom another unit has nominated already: nobody is told more than that. */
  async collides(nominee: TestNominee): Promise<void> {
    await found(this.city, nominee);
    await this.refused(nominee.openid, 'nominee', 'confirm', { nominationId: nominee.nominationId, revision: 1 });
    await this.attach(nominee, 'signedConfirmation');
    await this.refused(this.unit.openid, 'unit', 'confirmOnPaper', { nominationId: nominee.nominationId, revision: 1 });
  }

  async isRefused({ nominationId, n, name, openid }: TestNominee): Promise<void> {
    const own = this.unit.openid;
    await this.refused(openid, 'nominee', 'find', { name: names[1], idLast6: idNumber(n).slice(12) });
    await this.refused(own, 'unit', 'correctPhone', { nominationId, phone: nomineePhone(n).slice(0, 9), reason: name });
    await this.refused(own, 'unit', 'saveNominee', { nominationId, revision: 99, tier: 'senior', form: goodForm(n) });
    await this.refused(own, 'unit', 'saveNominee', { tier: 'senior', form: { ...goodForm(n), name: { first: name } } });
    await this.refused(own, 'unit', 'attach', { nominationId, slot: 'photo', fileId: `cloud://x.y/uploads/${name}.png` });
    await this.refused(districtOfficer, 'unit', 'nominee', { nominationId });
    await this.refused(districtOfficer, 'review', 'open', { nominationId: `${nominationId}${name}` });
  }
}

/** Walks it all. Gives what was refused. */
export async function walkWholePath(city: City): Promise<readonly Refusal[]> {
  const [unit, other] = [await registered(city, 1), await registered(city, 2)];
  await declare(city, unit, 100, 90);
  const walk = new Walk(city, unit);
  const [returned, paper, moved, doubting, withdrawn, dead] = [
    await walk.writes(0), await walk.writes(1), await walk.writes(2), await walk.writes(3), await walk.writes(4), await walk.writes(5),
  ];
  await walk.imports();
  await confirms(city, returned);
  const rival = new Walk(city, other);
  await rival.collides(await rival.writes(0));
  await walk.confirmsOnPaper(paper);
  await walk.correctsPhone(moved);
  await walk.asks(moved);
  await walk.doubts(doubting);
  await confirms(city, withdrawn);
  await submitted(city, unit);
  await walk.correctsPhone(paper);
  await walk.sendsBack(returned);
  await walk.prints(paper);
  await walk.does('withdraw', { nominationId: withdrawn.nominationId });
  await walk.does('end', { nominationId: dead.nominationId, why: 'died', on: '2024-12-01', note: `证件号码 ${idNumber(dead.n)}` });
  await walk.isRefused(returned);
  await walk.refused(unit.openid, 'unit', 'submit', { route: 'district', version: await versionOf(city, unit) });
  await invited(city, unit.openid, { role: 'unitContact', phone: newPhone, name: names[8] });
  return [...walk.refusals, ...rival.refusals];
}
