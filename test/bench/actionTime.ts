/** How long an action takes, beside the same SDK calls with nothing around them. */
import { db } from '../../cloudfunctions/platform/database/connect';
import { main as account } from '../../cloudfunctions/account';
import { main as unit } from '../../cloudfunctions/unit';
import { ratioOf, type Figure } from './figure';
import { contextOf } from './world';

const ownUnit = '91150203MA7K2Q4T0J.11111111';
const read = (collection: string, id: string): Promise<unknown> => db().collection(collection).doc(id).get();

async function bareHeadcounts(): Promise<void> {
  await read('accounts', 'caller');
  const sdk = await db().startTransaction();
  const desk = await sdk.collection('unitSeasons').doc(`2024|${ownUnit}`).get();
  await sdk.collection('seasons').doc('2024').get();
  const { _id, ...fields } = desk.data as { _id: string };
  await sdk.collection('unitSeasons').doc(_id).set(fields);
  await sdk.collection('events').add({ at: '2024-12-05T09:00:00.000+08:00', type: 'headcountsDeclared', facts: { technician: 1 } });
  await sdk.commit();
}

const bareWorkspace = (): Promise<unknown> =>
  read('accounts', 'caller').then(() => Promise.all([read('seasons', '2024'), read('units', ownUnit), read('unitSeasons', `2024|${ownUnit}`)]));

const headcounts = (technician: number) => ({ asOf: '2024-11-30', technician, seniorTechnician: 1, specialTechnician: 0, chiefTechnician: 0 });

/** Runs on what the database calls were counted on. */
export async function actionTime(): Promise<Figure[]> {
  const call = (main: typeof unit, action: string, input: object) => () => main({ action, input }, contextOf('caller'));
  let technician = 0;
  const pairs: readonly (readonly [string, () => Promise<unknown>, () => Promise<unknown>])[] = [
    ['account.me', call(account, 'me', {}), () => read('accounts', 'caller').then(() => read('seasons', '2024'))],
    ['unit.workspace', call(unit, 'workspace', {}), bareWorkspace],
    ['unit.declareHeadcounts', () => call(unit, 'declareHeadcounts', headcounts((technician += 1)))(), bareHeadcounts],
  ];
  const figures: Figure[] = [];
  for (const [name, action, bare] of pairs) {
    figures.push({ name: `${name}: time`, ...(await ratioOf(action, bare, 101)), limit: 1.5, unit: '×', beside: 'its bare SDK calls' });
  }
  return figures;
}
