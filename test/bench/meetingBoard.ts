/** The meeting's board over 1,400 excellent cases, whose 9,800 sheets are read once, when the ranking is taken, and never again. */
import { main as review } from '../../cloudfunctions/review';
import { apart, evaluatedTier } from '../functions/evaluated';
import type { Figure } from './figure';
import { accounts, contextOf, now, type World } from './world';

const [cases, seats] = [1400, 7];
const officer = 'meeting-officer';

async function ask(action: string): Promise<string> {
  const text = JSON.stringify(await review({ action, input: {} }, contextOf(officer)));
  if (!text.startsWith('{"ok":true')) throw new Error(`${action}: ${text}`);
  return text;
}

export async function meetingBoard(world: World): Promise<Figure[]> {
  const grants = [{ id: 'cityOfficer', role: 'cityOfficer' as const, place: '包头市', since: now }];
  await world.fill(accounts, [{ _id: officer, personId: officer.padEnd(32, '0'), name: '工作人员', phoneMasked: '138****0002', grants }]);
  await evaluatedTier('excellent', 1, apart(cases).map((points) => ((points % 100) + 100) % 100));
  const started = performance.now();
  await ask('openMeeting');
  const seconds = (performance.now() - started) / 1000;
  let [reply, asked, rows] = ['', Infinity, Infinity];
  // A round of a timer may come between, so that the least of three is the board's own.
  for (let turn = 0; turn < 3; turn += 1) {
    const { calls, rowsRead } = await world.counted(async () => {
      reply = await ask('meeting');
    });
    [asked, rows] = [Math.min(asked, Object.values(calls).reduce((sum, count) => sum + count, 0)), Math.min(rows, rowsRead)];
  }
  const size = `${cases.toLocaleString('en')} × ${seats} sheets`;
  return [
    { name: `review.openMeeting over ${size}`, measured: seconds, limit: 10, unit: 's', beside: 'half of what the function may take' },
    { name: `review.meeting over ${size}: database calls`, measured: asked, limit: 5, unit: 'calls', beside: 'caller, season, decision, rankings, panels' },
    { name: `review.meeting over ${size}: rows read`, measured: rows, limit: 10, unit: 'rows', beside: 'no sheet and no nomination' },
    { name: `review.meeting over ${size}: the reply`, measured: Math.round((reply.length / 1024) * 10) / 10, limit: 30, unit: 'KB', beside: 'nine places round each line' },
  ];
}
