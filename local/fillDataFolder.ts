/** Gives a new data folder its people: the first administrator as anywhere, then, unless it is to stay empty, the made-up city. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inviteFirstAdministrator } from './bootstrapAdministrator';
import { madeUpCity, people, seedCity, type LocalPerson } from './city';
import type { RunningCloud } from './cloud/server';

const fileOf = (dataDir: string): string => path.join(dataDir, 'people.json');

/** Who can be played, for `GET /local/people`. */
export const peopleOf = async (dataDir: string): Promise<readonly LocalPerson[]> =>
  JSON.parse(await readFile(fileOf(dataDir), 'utf8').catch(() => '[]')) as LocalPerson[];

/** Does nothing on a folder that has its people. A fill that died half-way is begun again and repeats what it did. */
export async function fillDataFolder(cloud: RunningCloud, dataDir: string, { empty }: { readonly empty: boolean }): Promise<void> {
  if (existsSync(fileOf(dataDir))) return;
  const city = madeUpCity();
  Object.assign(process.env, cloud.sdkEnvironment);
  const code = await inviteFirstAdministrator(cloud.clock.iso());
  await seedCity({ cloud, city, administratorCode: code.ok ? code.value : null, onlyAdministrator: empty });
  const rows = people(city);
  await writeFile(fileOf(dataDir), JSON.stringify(empty ? rows.filter(({ role }) => role === 'admin') : rows));
}
