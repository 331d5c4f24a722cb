/** Gives a new data folder its people: the first administrator as anywhere, then, unless it is to stay empty, the made-up city. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { allow } from '../cloudfunctions/domain/refusal';
import { season2024 } from '../cloudfunctions/domain/season/2024';
import { checkOverlay } from '../cloudfunctions/domain/season/checkOverlay';
import { seasons } from '../cloudfunctions/platform/database/collections';
import { transact } from '../cloudfunctions/platform/database/transact';
import { seasonId } from '../cloudfunctions/platform/season';
import { inviteFirstAdministrator } from './bootstrapAdministrator';
import { madeUpCity, people, playOn, seedCity, type City, type LocalPerson, type Moment } from './city';
import type { RunningCloud } from './cloud/server';

const fileOf = (dataDir: string): string => path.join(dataDir, 'people.json');
/** How far a made-up city has come that stands as it was filled. */
const momentOf = (dataDir: string): string => path.join(dataDir, 'moment');

/** Who can be played, for `GET /local/people`. */
export const peopleOf = async (dataDir: string): Promise<readonly LocalPerson[]> =>
  JSON.parse(await readFile(fileOf(dataDir), 'utf8').catch(() => '[]')) as LocalPerson[];

/** Whom to ask in each district: data of the bureau's on top of the season, made up here. */
async function keepContacts({ districts }: City): Promise<void> {
  const contacts = districts.map(({ code, office, landline, address }) => ({ place: code, office, phone: landline, address }));
  const [problem] = checkOverlay(season2024, { contacts });
  if (problem) throw new Error(`${problem.path}: ${problem.message}`);
  const kept = await transact(async (tx) => {
    const overlay = await tx.get(seasons, seasonId);
    await tx.put(seasons, { ...overlay, _id: seasonId, contacts });
    return allow(null);
  });
  if (!kept.ok) throw new Error('the contacts could not be written');
}

/** The first administrator, and unless the folder is to stay empty the city while its units submit. */
async function fill(cloud: RunningCloud, dataDir: string, city: City, empty: boolean): Promise<void> {
  await keepContacts(city);
  const code = await inviteFirstAdministrator(cloud.clock.iso());
  await seedCity({ cloud, city, administratorCode: code.ok ? code.value : null, onlyAdministrator: empty });
  const rows = people(city);
  await writeFile(momentOf(dataDir), empty ? '' : 'submission');
  await writeFile(fileOf(dataDir), JSON.stringify(empty ? rows.filter(({ role }) => role === 'admin') : rows));
}

export interface Wanted {
  readonly empty: boolean;
  readonly moment: Moment;
}

/**
 * Does nothing on a folder that has its people and has come as far as is wanted. A fill that died half-way is begun again and repeats what
 * it did.
 */
export async function fillDataFolder(cloud: RunningCloud, dataDir: string, { empty, moment }: Wanted): Promise<void> {
  Object.assign(process.env, cloud.sdkEnvironment);
  if (!existsSync(fileOf(dataDir))) await fill(cloud, dataDir, madeUpCity(), empty);
  const reached = await readFile(momentOf(dataDir), 'utf8').catch(() => '');
  if (moment === 'submission' || reached !== 'submission') return;
  await playOn({ cloud, city: madeUpCity() }, moment);
  await writeFile(momentOf(dataDir), moment);
}
