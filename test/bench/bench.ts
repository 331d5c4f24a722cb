/** `npm run bench`: figures beside their limits, all taken in one run. `-- --json` for machines. Fails where one is over. */
import { buildFunctions } from '../../local/buildFunctions';
import { actionTime } from './actionTime';
import { archive } from './archive';
import { coldLoad } from './coldLoad';
import { coldForm } from './coldForm';
import { districtLists } from './districtLists';
import { databaseCalls } from './databaseCalls';
import { isWithin, table, type Figure } from './figure';
import { pageWeights } from './pageWeights';
import { fileChecks } from './fileChecks';
import { importSheet } from './importSheet';
import { longForms } from './longForms';
import { meetingBoard } from './meetingBoard';
import { nomineePages } from './nomineePages';
import { queuePages } from './queuePages';
import { ranking } from './ranking';
import { reachPages } from './reachPages';
import { reminders } from './reminders';
import { submitWrites } from './submitWrites';
import { openWorld, type World } from './world';

/** In this order: some run on what others filled in. */
const ofTheWorld: readonly ((world: World) => Promise<Figure[]>)[] = [
  queuePages, districtLists, reachPages, submitWrites, databaseCalls, nomineePages, longForms, actionTime, fileChecks, importSheet, archive, coldForm,
  meetingBoard, reminders,
];

async function measure(): Promise<Figure[]> {
  await buildFunctions();
  const world = await openWorld();
  try {
    const inWorld: Figure[] = [];
    for (const measured of ofTheWorld) inWorld.push(...(await measured(world)));
    return [...inWorld, ...(await ranking()), ...(await pageWeights()), ...(await coldLoad()), ...(await (await import('./mainPackage')).mainPackage())];
  } finally {
    await world.end();
  }
}

/** The functions under measure log as they do in the cloud, and so does WeChat's compiler; only the figures are to be read. */
async function bench(): Promise<void> {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = () => true;
  const figures = await measure();
  process.stdout.write = write;
  console.log(process.argv.includes('--json') ? JSON.stringify(figures, null, 2) : table(figures));
  process.exit(figures.every(isWithin) ? 0 : 1);
}

void bench();
