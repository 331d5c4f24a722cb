import type { City, CityUnit, Person, StaffMember, Worker } from './city';
import { diceFrom } from './dice';
import { madeUpStaff } from './staff';
import { cityDistricts, madeUpUnits } from './units';
import { madeUpMasters, madeUpWorkers } from './workers';

/** The year of the notice; another number would be another city. */
const seed = 2024;

/** Ten units, by their place in the list, each with one 首席技师 more: together more than the season has places for. */
const masters = { from: 30, to: 40 } as const;

const withMaster = (unit: CityUnit): CityUnit =>
  ({ ...unit, headcounts: { ...unit.headcounts, chiefTechnician: unit.headcounts.chiefTechnician + 1 } });

const identity = ({ openid, name, phone }: Person): Person => ({ openid, name, phone });

/** One who nominates others and may be nominated: the first contact works at the bench of the own unit. */
function withWorkingContact(units: readonly CityUnit[], workers: readonly Worker[]): CityUnit[] {
  const doubled = units[12];
  const worker = workers.find(({ uscc }) => uscc === doubled?.uscc);
  return units.map((unit) =>
    unit === doubled && worker ? { ...unit, contact: { ...unit.contact, ...identity(worker) } } : unit,
  );
}

/** In a small district one person sits in both offices; one of the experts earns a living in a unit that nominates. */
function withSecondRoles(staff: readonly StaffMember[], workers: readonly Worker[]): StaffMember[] {
  const small = '150206';
  const officer = staff.find(({ role, district }) => role === 'districtOfficer' && district === small);
  const expert = staff.find(({ role }) => role === 'expert');
  const worker = workers.find(({ skillLevel }) => skillLevel === 'chiefTechnician');
  return staff.map((member) => {
    if (member.role === 'districtTalentOffice' && member.district === small && officer)
      return { ...member, ...identity(officer) };
    return member === expert && worker ? { ...member, ...identity(worker) } : member;
  });
}

/** The whole city, the same at every call. Pure. */
export function madeUpCity(): City {
  const dice = diceFrom(seed);
  const units = madeUpUnits(dice);
  const workers = madeUpWorkers(dice, units);
  const staff = madeUpStaff(dice);
  const leading = units.slice(masters.from, masters.to);
  return {
    districts: cityDistricts(),
    units: withWorkingContact(units, workers).map((unit, index) => (index >= masters.from && index < masters.to ? withMaster(unit) : unit)),
    workers: [...workers, ...madeUpMasters(diceFrom(seed + 1), leading, workers)],
    staff: withSecondRoles(staff, workers),
  };
}
