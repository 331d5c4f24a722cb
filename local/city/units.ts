/** Sixty units of all sizes. Their names are of animals and hills that no firm in Baotou is called after. */
import { season2024 } from '../../cloudfunctions/domain/season/2024';
import { receivingOffice } from '../../cloudfunctions/domain/wording/names';
import { districts } from '../../cloudfunctions/domain/terms';
import type { City, CityDistrict, CityUnit } from './city';
import type { Dice } from './dice';
import { madeUpName } from './names';
import { madeUpLandline, madeUpMobile, madeUpUscc } from './numbers';
import { unitKinds } from './trades';
import type { UnitKind } from './trades';

export const unitCount = 60;
/** Headcounts on both sides of every edge of the quotas (三(一)1, 三(一)2). */
export const edges = [0, 1, 9, 10, 99, 100, 101, 499, 500, 501] as const;

const animals = ['蓝驼', '赤狐', '雪鸮', '银貂', '白鹳', '青羚', '金雕', '玄鹿', '碧鹭', '苍隼', '墨獾', '彩雉'];
const places = ['岭', '坡', '泉', '滩', '湾'];
const streets = ['赤狐路', '蓝驼大街', '白鹳街', '金雕道', '银貂路'];

interface Counts {
  readonly technician: number;
  readonly seniorTechnician: number;
}

/** Ten units stand on the edges, the next twenty are large enough to nominate several, the others are of any size. */
function countsOf(dice: Dice, index: number): Counts {
  const edge = edges[index];
  if (edge !== undefined) return { technician: edge, seniorTechnician: edges[(index + 6) % edges.length] ?? 0 };
  if (index < 30) return { technician: dice.whole(30, 95), seniorTechnician: dice.whole(30, 80) };
  return { technician: dice.whole(2, 60), seniorTechnician: dice.whole(0, 25) };
}

const nameOf = (dice: Dice, kind: UnitKind, index: number): string => {
  const animal = animals[index % animals.length] ?? '';
  const place = places[Math.floor(index / animals.length) % places.length] ?? '';
  return `包头市${animal}${place}${dice.pick(kind.endings)}`;
};

function contactOf(dice: Dice, index: number): CityUnit['contact'] {
  const serial = 100 + index;
  return {
    openid: `city-unit-${String(index + 1).padStart(2, '0')}`,
    name: madeUpName(dice, index).name,
    phone: madeUpMobile(serial),
    position: dice.pick(['人力资源部干事', '工会干事', '培训主管', '办公室主任']),
    landline: madeUpLandline(serial),
    email: `unit${index + 1}@example.com`,
  };
}

function madeUpUnit(dice: Dice, index: number): CityUnit {
  const kind = unitKinds[index % unitKinds.length] ?? dice.pick(unitKinds);
  const district = districts[index % districts.length] ?? dice.pick(districts);
  const large = index >= 10 && index < 30;
  return {
    uscc: madeUpUscc(kind.code, 1000 + index),
    name: nameOf(dice, kind, index),
    district: district.code,
    address: `${district.name}${dice.pick(streets)}${dice.whole(1, 199)}号`,
    headcounts: {
      ...countsOf(dice, index),
      specialTechnician: large ? dice.whole(1, 4) : 0,
      chiefTechnician: large && dice.chance(50) ? 1 : 0,
    },
    contact: contactOf(dice, index),
  };
}

/** Nobody has begun there: a dozen of 技师, three of 高级技师, for whoever wants to try it all from the start. */
export function newcomersUnit(city: Pick<City, 'units'>): CityUnit {
  const last = city.units.at(-1);
  if (!last) throw new Error('the city has units');
  return last;
}

const small: CityUnit['headcounts'] = { technician: 12, seniorTechnician: 3, specialTechnician: 0, chiefTechnician: 0 };

export function madeUpUnits(dice: Dice): CityUnit[] {
  const units = Array.from({ length: unitCount }, (_, index) => madeUpUnit(dice, index));
  return units.map((unit, index) => (index === unitCount - 1 ? { ...unit, headcounts: small } : unit));
}

/** One office in each district that people may ask. */
export const cityDistricts = (): CityDistrict[] =>
  districts.map(({ code, name }, index) => ({
    code,
    name,
    office: receivingOffice(season2024, code),
    landline: madeUpLandline(index + 1),
    address: `${name}政务服务大厅${index + 1}号窗口`,
  }));
