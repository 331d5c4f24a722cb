import * as z from 'zod';
import { fileText, recordOf } from '../../domain/draw/record';
import { verifyRecord } from '../../domain/draw/verifyRecord';
import { allow, refuse } from '../../domain/refusal';
import { recordName } from '../../domain/wording/panelWords';
import { action } from '../../platform/action';
import { cityStaff, discipline } from '../../platform/caller';
import { draws, panels } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { panelId } from '../../platform/inputs';
import { makeSheet } from '../../platform/madeSheets';
import { fingerprint } from '../../platform/secrets';

/** The draw for everybody to verify: no names, all that is needed to draw again. */
export const drawRecord = action({
  input: z.strictObject({ panelId }),
  allow: [cityStaff, discipline],
  refuses: ['notFound', 'panelState', 'drawAltered', 'tooManyAttempts', 'busy'],
  run: async ({ panelId: id }, { personId }, { now }) => {
    const [panel, draw] = await Promise.all([get(panels, id), get(draws, id)]);
    if (!panel) return refuse('notFound', { what: '这个专家组' });
    const record = draw && panel.state !== 'planned' ? recordOf(draw, fingerprint) : null;
    if (!record) return refuse('panelState', { state: panel.state });
    // What does not come out the same again is not given out.
    if (verifyRecord(record, fingerprint)) return refuse('drawAltered');
    const write = () => Promise.resolve(Buffer.from(fileText(record)));
    const made = await makeSheet({ plain: 'draw.json', name: recordName(panel.number), who: personId, now, write });
    return made.ok ? allow({ ...made.value, fingerprint: record.fingerprint }) : made;
  },
});
