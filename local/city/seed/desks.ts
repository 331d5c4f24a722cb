import type { Route, Tier } from '../../../cloudfunctions/domain/terms';
import type { City, CityUnit, Person, Worker } from '../city';
import { tierOf } from '../form';
import type { Acting } from './acting';
import { answer, nominationOf, sendBack, write } from './nominees';
import type { Candidate } from './nominees';
import type { Stage, Story } from './stories';
import { numberIn, textIn } from './visitor';
import type { Data, Visitor } from './visitor';

const countedOn = '2024-11-30';

/** Registers and gives the unit's id. */
export async function register(
  contact: Visitor,
  { uscc, name, district, address, contact: person }: CityUnit,
  says: Person = person,
): Promise<string> {
  const { position, landline, email } = person;
  const details = { name: says.name, position, landline, email };
  return textIn(await contact.ask('unit.register', { uscc, name, district, address, contact: details }), 'unitId');
}

/** States the headcounts, with the stamped statement. */
export async function declare({ contact, unit }: Acting): Promise<void> {
  const statementFileId = await contact.upload('statement', '人数证明.png');
  await contact.ask('unit.declareHeadcounts', { asOf: countedOn, ...unit.headcounts, statementFileId });
}

/** The unit's workers in the order of the list, no name twice: people of one name would be hard to tell apart in a story. */
function workersOf({ workers }: City, uscc: string, tier: Tier): Worker[] {
  const names = new Set<string>();
  return workers.filter((worker) => {
    const fits = worker.uscc === uscc && tierOf(worker) === tier && !names.has(worker.name);
    if (fits) names.add(worker.name);
    return fits;
  });
}

export function candidatesOf(city: City, { uscc }: CityUnit, story: Story): Candidate[] {
  const tiers: readonly Tier[] = ['excellent', 'senior', 'special', 'chief'];
  return tiers.flatMap((tier) => {
    const workers = workersOf(city, uscc, tier);
    return (story[tier] ?? []).flatMap((stage, index) => {
      const worker = workers[index];
      return worker ? [{ worker, tier, stage }] : [];
    });
  });
}

const routeOf = ({ tier }: Candidate): Route => (tier === 'excellent' || tier === 'senior' ? 'district' : 'city');
const isHandedIn = ({ stage }: { readonly stage: Stage }): boolean => stage === 'submitted' || stage === 'returned';

async function handIn(contact: Visitor, candidates: readonly Candidate[]): Promise<void> {
  for (const route of new Set(candidates.map(routeOf))) {
    const version = numberIn(await contact.ask('unit.workspace', {}), 'version');
    await contact.ask('unit.submit', { route, version }, ['nothingToSubmit']);
  }
}

async function prepare({ contact, visitorOf }: Acting, candidate: Candidate, workspace: Data | null): Promise<string> {
  const nominationId = await write(contact, candidate, nominationOf(workspace, candidate.worker.name));
  await answer(visitorOf(candidate.worker), candidate, nominationId);
  return nominationId;
}

/** Brings the unit's nominees to where its story has them: first those that are handed in together, then the others. */
export async function playStory(acting: Acting, candidates: readonly Candidate[]): Promise<void> {
  const { contact, officer } = acting;
  const workspace = await contact.ask('unit.workspace', {});
  const first = candidates.filter(isHandedIn);
  const returned: string[] = [];
  for (const candidate of first) {
    const nominationId = await prepare(acting, candidate, workspace);
    if (candidate.stage === 'returned') returned.push(nominationId);
  }
  await handIn(contact, first);
  for (const candidate of candidates.filter((one) => !isHandedIn(one))) await prepare(acting, candidate, workspace);
  for (const nominationId of returned) await sendBack(officer, nominationId);
}
