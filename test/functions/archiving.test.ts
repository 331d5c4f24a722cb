/** unit.archive: all forms of a unit in steps, whatever happens between them. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Desk, Line } from '../../cloudfunctions/domain/nomination/desk';
import type { NomineeForm } from '../../cloudfunctions/domain/form/form';
import type { FormRevision, Nomination } from '../../cloudfunctions/domain/nomination/nomination';
import { db } from '../../cloudfunctions/platform/database/connect';
import type { ArchiveJob, Disposable } from '../../cloudfunctions/platform/database/documents';
import type { ArchiveView } from '../../cloudfunctions/unit/documents/views';
import type { City } from './city';
import { declare, registered, staffedCity, written, type TestUnit } from './units';

/** Three hundred forms are made here, on whatever machine there is. */
jest.setTimeout(180_000);

let city: City;

beforeAll(async () => {
  city = await staffedCity();
});
afterAll(() => city.close());

const digits = '零一二三四五六七八九';
/** 人选·一二 is the twelfth: a name holds no figures. */
const nameOf = (n: number): string => `人选·${[...String(n)].map((digit) => digits.charAt(Number(digit))).join('')}`;

/** A unit with one nominee of the functions' own making and copies of it under other names. */
async function unitOf(n: number, people: number): Promise<TestUnit> {
  const unit = await registered(city, n);
  await declare(city, unit, 0, 99);
  const { nominationId } = await written(city, unit, n, 'senior', { name: nameOf(1) });
  const only = <T>(name: string, fits: (one: T) => boolean): T => city.documents<T>(name).find(fits)!;
  const desk = only<Desk>('unitSeasons', ({ unitId }) => unitId === unit.unitId);
  const nomination = only<Nomination>('nominations', ({ _id }) => _id === nominationId);
  const form = only<FormRevision<NomineeForm>>('forms', (one) => one.nominationId === nominationId);
  const copies = Array.from({ length: people - 1 }, (_, at) => ({ id: `${nominationId}0${at}`, name: nameOf(at + 2) }));
  const lines: Line[] = copies.map(({ id, name }) => ({ ...desk.lines[0]!, nominationId: id, name }));
  await db().collection('unitSeasons').doc(desk._id).update({ lines: [...desk.lines, ...lines] });
  if (copies.length === 0) return unit;
  await db().collection('nominations').add(copies.map(({ id, name }) => ({ ...nomination, _id: id, name })));
  await db().collection('forms').add(copies.map(({ id, name }) => ({
    ...form, _id: `${id}|1`, nominationId: id, idNumberSealed: '', form: { ...form.form, name },
  })));
  return unit;
}

const step = (openid: string, run?: string): Promise<ArchiveView> =>
  city.get<ArchiveView>(openid, 'unit', 'archive', run === undefined ? {} : { run });

/** As the page does: again and again until there is a file. */
async function all(openid: string, from?: string): Promise<ArchiveView> {
  let view = await step(openid, from);
  for (let calls = 1; view.file === null && calls < 20; calls += 1) view = await step(openid, view.run);
  return view;
}

async function inside(view: ArchiveView): Promise<Readonly<Record<string, Uint8Array>>> {
  return unzipSync(new Uint8Array(await (await fetch(view.file!.url)).arrayBuffer()));
}

/** Every form once, under its own name, with its own name inside. */
async function expectWhole(view: ArchiveView, people: number): Promise<void> {
  const files = await inside(view);
  const forms = Object.keys(files).filter((name) => name.startsWith('附件1 认定申请表/')).sort();
  expect(forms).toEqual(
    Array.from({ length: people }, (_, at) => `附件1 认定申请表/${String(at + 1).padStart(3, '0')} 高级技师 ${nameOf(at + 1)}.docx`),
  );
  for (const [at, name] of forms.entries()) {
    const words = strFromU8(unzipSync(files[name]!)['word/document.xml']!);
    expect(words).toContain(`>${nameOf(at + 1)}<`);
  }
  expect(Object.keys(files).filter((name) => !name.includes('/')).sort()).toEqual([
    '人数声明.docx', '附件2 推荐汇总表 报昆都仑区人社局.xlsx', '附件3 联络表.docx',
  ].sort());
}

const jobOf = ({ unitId }: TestUnit): ArchiveJob => city.documents<ArchiveJob>('archives').find(({ _id }) => _id.endsWith(unitId))!;

test('a unit of one has its archive in two steps, and the same again for a day', async () => {
  const unit = await unitOf(1, 1);
  expect(await step(unit.openid)).toMatchObject({ done: 1, total: 1, restarted: false, file: null });
  const view = await step(unit.openid);
  expect(view.file).toMatchObject({ name: '鹿城第1机械厂 申报材料.zip' });
  expect(view.file?.fileId).toMatch(/\/made\/[0-9a-f]{24}\/archive\.zip$/);
  await expectWhole(view, 1);
  const before = city.everything();
  expect((await step(unit.openid, view.run)).file?.fileId).toBe(view.file?.fileId);
  expect(city.everything()).toBe(before);
});

test('101 people take three steps and one more, each with its progress; parts go at once, the archive after a day', async () => {
  const unit = await unitOf(2, 101);
  const seen: (readonly [number, boolean])[] = [];
  let view = await step(unit.openid);
  for (; view.file === null; view = await step(unit.openid, view.run)) seen.push([view.done, view.restarted]);
  expect(seen).toEqual([[50, false], [100, false], [101, false]]);
  await expectWhole(view, 101);
  const due = (fileId: string): string | undefined =>
    city.documents<Disposable>('disposables').find((one) => one.fileId === fileId)?.dueAt.slice(0, 10);
  expect(jobOf(unit).parts.map(({ fileId }) => due(fileId))).toEqual(['2024-12-05', '2024-12-05', '2024-12-05']);
  expect(due(view.file.fileId)).toBe('2024-12-06');
});

test('two contacts at once get one whole archive', async () => {
  const unit = await unitOf(3, 51);
  const [one, other] = await Promise.all([all(unit.openid), all(unit.openid)]);
  expect(one.file?.fileId).toBe(other.file?.fileId);
  await expectWhole(one, 51);
});

/** The processes that run the functions of this test's cloud. */
const functionProcesses = (): number[] =>
  readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')
    .split(' ')
    .map(Number)
    .filter((pid) => pid > 0 && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('runtime.js'));

/** Places in storage for parts, written to or not yet. */
const partPlaces = (): number => city.documents<Disposable>('disposables').filter(({ fileId }) => fileId.endsWith('/part')).length;

test('a process killed in the middle of a step costs that step', async () => {
  const unit = await unitOf(4, 90);
  const first = await step(unit.openid);
  const before = partPlaces();
  const dying = city.call(unit.openid, 'unit', 'archive', { run: first.run });
  while (partPlaces() === before) await new Promise((later) => setTimeout(later, 1));
  for (const pid of functionProcesses()) process.kill(pid, 'SIGKILL');
  expect(await dying).toMatchObject({ ok: false, code: 'fault' });
  await new Promise((later) => setTimeout(later, 200));
  expect(jobOf(unit).parts).toHaveLength(1);
  const view = await all(unit.openid, first.run);
  expect(view).toMatchObject({ restarted: false, total: 90 });
  await expectWhole(view, 90);
});

test('a change at the desk begins anew, and the reply says so', async () => {
  const unit = await unitOf(5, 51);
  const first = await step(unit.openid);
  await city.get(unit.openid, 'unit', 'saveNominee', { tier: 'senior', form: { name: '新来的' } });
  const again = await step(unit.openid, first.run);
  expect(again).toMatchObject({ restarted: true, done: 50, total: 51, file: null });
  const whole = await all(unit.openid, again.run);
  await expectWhole(whole, 51);
  city.at('2024-12-06T10:00:00.000+08:00');
  expect(await step(unit.openid, whole.run)).toMatchObject({ restarted: true, file: null });
  city.at('2024-12-05T11:00:00.000+08:00');
});

test('without a form that is filled in there is nothing to put together', async () => {
  const unit = await registered(city, 6);
  expect(await city.call(unit.openid, 'unit', 'archive')).toMatchObject({ ok: false, code: 'nothingToPrint', message: '还没有人选。请先添加人选，再来打印' });
  await city.get(unit.openid, 'unit', 'saveNominee', { tier: 'senior', form: { name: '没填完' } });
  const before = city.everything();
  expect(await city.call(unit.openid, 'unit', 'archive')).toMatchObject({ ok: false, code: 'nothingToPrint', message: '1 份申请表都还没填完。请补齐后再打印' });
  expect(await city.call(unit.openid, 'unit', 'archive', { run: '../../etc' })).toMatchObject({ ok: false, code: 'invalid' });
  expect(city.everything()).toBe(before);
});
