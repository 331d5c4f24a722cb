import { createHash } from 'node:crypto';
import { isIdNumber, readIdNumber } from '../../../cloudfunctions/domain/identity/idNumber';
import { isMobile } from '../../../cloudfunctions/domain/identity/mobile';
import { normalisePersonName, personNameProblem } from '../../../cloudfunctions/domain/identity/personName';
import { isUscc } from '../../../cloudfunctions/domain/identity/uscc';
import { checkForm, emptyForm, normaliseForm } from '../../../cloudfunctions/domain/form/checkForm';
import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import { districtCodes, roles } from '../../../cloudfunctions/domain/terms';
import { madeUpCity, people } from '../../../local/city';
import type { Worker } from '../../../local/city';
import { formOf, tierOf } from '../../../local/city/form';
import { rareCharacters } from '../../../local/city/names';
import { edges, newcomersUnit } from '../../../local/city/units';

const city = madeUpCity();
const { units, workers, staff, districts } = city;
const everybody = people(city);

const countWorkers = (uscc: string, level: Worker['skillLevel']): number =>
  workers.filter((worker) => worker.uscc === uscc && worker.skillLevel === level).length;

test('the city is the same at every call, and the same as it was', () => {
  expect(madeUpCity()).toEqual(city);
  expect(createHash('sha256').update(JSON.stringify({ units, workers, staff })).digest('hex')).toBe(
    '160bcbc69fe8ee4e3bc27ccd0952098ad5ee1cb7202ed631dc85100d0e63c98f',
  );
});

test('ten districts, sixty units, two thousand workers and ten masters, forty-two posts', () => {
  expect(districts.map(({ code }) => code)).toEqual([...districtCodes]);
  expect(new Set(units.map(({ district }) => district)).size).toBe(10);
  expect([units.length, workers.length, staff.length]).toEqual([60, 2010, 42]);
});

test.each(['technician', 'seniorTechnician'] as const)(
  'every edge of the quotas occurs as a headcount of %s',
  (level) => {
    const counts = new Set(units.map(({ headcounts }) => headcounts[level]));
    expect(edges.filter((edge) => !counts.has(edge))).toEqual([]);
  },
);

test('no unit has more workers of a level than it says', () => {
  const levels = ['technician', 'seniorTechnician', 'specialTechnician', 'chiefTechnician'] as const;
  const tooMany = units.filter(({ uscc, headcounts }) =>
    levels.some((level) => countWorkers(uscc, level) > headcounts[level]),
  );
  expect(tooMany).toEqual([]);
});

test('codes of units are right and no two are alike', () => {
  expect(units.filter(({ uscc }) => !isUscc(uscc))).toEqual([]);
  expect(new Set(units.map(({ uscc }) => uscc)).size).toBe(60);
  expect(new Set(units.map(({ name }) => name)).size).toBe(60);
});

test('ID numbers are right, no two are alike, and they fit the gender', () => {
  expect(workers.filter(({ idNumber }) => !isIdNumber(idNumber))).toEqual([]);
  expect(new Set(workers.map(({ idNumber }) => idNumber)).size).toBe(2010);
  const genderOf = ({ idNumber }: Worker): string => {
    const read = readIdNumber(idNumber);
    return typeof read === 'string' ? read : read.gender;
  };
  expect(workers.filter((worker) => genderOf(worker) !== worker.gender)).toEqual([]);
});

test('a phone and a WeChat account belong to one person, in whatever roles', () => {
  const byPhone = new Map(everybody.map(({ phone, openid, name }) => [phone, `${openid} ${name}`]));
  expect(everybody.filter(({ phone }) => !isMobile(phone))).toEqual([]);
  expect(everybody.filter(({ phone, openid, name }) => byPhone.get(phone) !== `${openid} ${name}`)).toEqual([]);
  expect(new Set(everybody.map(({ openid }) => openid)).size).toBe(byPhone.size);
});

test('names with rare characters and with a dot between their parts occur, all of them names', () => {
  const all = workers.map(({ name }) => name);
  expect(rareCharacters.filter((character) => !all.some((name) => name.includes(character)))).toEqual([]);
  expect(all.filter((name) => name.includes('·')).length).toBeGreaterThan(50);
  expect(
    everybody.filter(({ name }) => personNameProblem(name) !== null || normalisePersonName(name) !== name),
  ).toEqual([]);
});

test('every worker could be nominated: the form that their unit writes has no problem', () => {
  const wrong = workers.flatMap((worker) => {
    const form = normaliseForm({ ...emptyForm, ...formOf(worker) });
    return checkForm(season2024, tierOf(worker), form, '2024-12-05').map((problem) => ({ worker, problem }));
  });
  expect(wrong).toEqual([]);
});

test('every role is somebody, and some people hold two', () => {
  expect(roles.filter((role) => !everybody.some((person) => person.role === role))).toEqual([]);
  const rolesOf = (openid: string): string[] =>
    everybody.filter((person) => person.openid === openid).map(({ role }) => role);
  const doubled = [...new Set(everybody.map(({ openid }) => rolesOf(openid).join(' ')))].filter((held) =>
    held.includes(' '),
  );
  expect(doubled).toEqual(['districtOfficer districtTalentOffice', 'expert nominee', 'unitContact nominee']);
});

test('a newcomer finds a small unit where nobody has begun, with people to nominate', () => {
  const { uscc, headcounts } = newcomersUnit(city);
  expect(headcounts).toEqual({ technician: 12, seniorTechnician: 3, specialTechnician: 0, chiefTechnician: 0 });
  expect(countWorkers(uscc, 'technician')).toBe(12);
});
