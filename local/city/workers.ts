/** Two thousand people who hold a skill level, spread over the units until each has all it says it has. */
import { skillLevels } from '../../cloudfunctions/domain/terms';
import type { SkillLevel } from '../../cloudfunctions/domain/terms';
import type { CityUnit, Worker } from './city';
import type { Dice } from './dice';
import { madeUpName } from './names';
import { dayIn, madeUpCertificate, madeUpIdNumber, madeUpMobile } from './numbers';
import { unitKinds } from './trades';

export const workerCount = 2000;
/** The city was thought up for the first season; ages and years of work are as of then. */
const year = 2024;

const educations = ['高中', '中专', '中专', '大专', '大专', '本科'];
const politicalStatuses = ['群众', '群众', '中共党员', '中共党员', '共青团员'];
/** How old a holder is at least, roughly: nobody is 首席技师 at thirty. */
const youngest: Readonly<Record<SkillLevel, number>> = {
  technician: 29,
  seniorTechnician: 34,
  specialTechnician: 40,
  chiefTechnician: 44,
};

interface Place {
  readonly unit: CityUnit;
  readonly kindIndex: number;
  readonly level: SkillLevel;
}

/** All places that the headcounts promise, one unit after the other in rounds, so that small units are filled first. */
function placesIn(units: readonly CityUnit[]): Place[] {
  const queues = units.map((unit, kindIndex) =>
    [...skillLevels].reverse().flatMap((level) => levelQueue(unit, kindIndex, level)),
  );
  const rounds = Math.max(...queues.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => queues.flatMap((queue) => queue[round] ?? [])).flat();
}

/** Of the 高级技师 of a large unit a dozen have names here, or there would be none left for its 技师. */
function levelQueue(unit: CityUnit, kindIndex: number, level: SkillLevel): Place[] {
  const most = level === 'seniorTechnician' ? Math.min(unit.headcounts[level], 12) : unit.headcounts[level];
  return Array.from({ length: most }, () => ({ unit, kindIndex, level }));
}

function madeUpWorker(dice: Dice, serial: number, { unit, kindIndex, level }: Place): Worker {
  const { name, gender, ethnicity } = madeUpName(dice, serial);
  const age = dice.whole(youngest[level], 57);
  const born = dayIn(dice, year - age);
  const sequence = dice.whole(0, 498) * 2 + (gender === '男' ? 1 : 0);
  const { occupation, positions } = dice.pick((unitKinds[kindIndex % unitKinds.length] ?? dice.pick(unitKinds)).trades);
  const issued = dice.whole(year - Math.min(12, age - 26), year - 1);
  return {
    openid: `city-worker-${String(serial + 1).padStart(4, '0')}`,
    name,
    phone: madeUpMobile(1000 + serial),
    uscc: unit.uscc,
    idNumber: madeUpIdNumber(born, sequence),
    gender,
    ethnicity,
    politicalStatus: age > 28 ? dice.pick(politicalStatuses.slice(0, 4)) : dice.pick(politicalStatuses),
    education: dice.pick(educations),
    position: dice.pick(positions),
    occupation,
    occupationYears: dice.whole(8, age - 19),
    skillLevel: level,
    certificateNumber: madeUpCertificate(level, issued, serial),
    issuingAuthority: '包头市职业技能鉴定指导中心',
    issuedOn: dayIn(dice, issued),
  };
}

/** ID numbers are thrown until they are new: people born on one day share the first fourteen digits. */
function hired(dice: Dice, places: readonly Place[], before: readonly Worker[] = []): Worker[] {
  const taken = new Set(before.map(({ idNumber }) => idNumber));
  return places.map((place, at) => {
    const serial = before.length + at;
    let worker = madeUpWorker(dice, serial, place);
    while (taken.has(worker.idNumber)) worker = madeUpWorker(dice, serial, place);
    taken.add(worker.idNumber);
    return worker;
  });
}

export const madeUpWorkers = (dice: Dice, units: readonly CityUnit[]): Worker[] => hired(dice, placesIn(units).slice(0, workerCount));

/** A 首席技师 for each of some units, on top of the others. */
export const madeUpMasters = (dice: Dice, units: readonly CityUnit[], before: readonly Worker[]): Worker[] =>
  hired(dice, units.map((unit, kindIndex): Place => ({ unit, kindIndex, level: 'chiefTechnician' })), before);
