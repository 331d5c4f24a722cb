import * as z from 'zod';
import { commitmentOf } from '../../domain/draw/commitment';
import { fileText, recordVersion } from '../../domain/draw/record';
import { refuse } from '../../domain/refusal';
import { saltsName } from '../../domain/wording/panelWords';
import { action } from '../../platform/action';
import { discipline } from '../../platform/caller';
import { draws, panels } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { panelId } from '../../platform/inputs';
import { makeSheet } from '../../platform/madeSheets';
import { fingerprint } from '../../platform/secrets';
import { peopleOf } from '../../platform/pooledPeople';

/** Who the commitments of a draw are, with their salts: the other half of its record, for the discipline office alone. */
export const drawSalts = action({
  input: z.strictObject({ panelId }),
  allow: [discipline],
  refuses: ['notFound', 'panelState', 'tooManyAttempts', 'busy'],
  run: async ({ panelId: id }, { personId }, { now }) => {
    const [panel, draw] = await Promise.all([get(panels, id), get(draws, id)]);
    if (!panel) return refuse('notFound', { what: '这个专家组' });
    if (!draw || panel.state === 'planned') return refuse('panelState', { state: panel.state });
    const people = peopleOf(draw).map((person) => ({ ...person, commitment: commitmentOf(id, person, fingerprint) }));
    const write = () => Promise.resolve(Buffer.from(fileText({ version: recordVersion, panelId: id, people })));
    return makeSheet({ plain: 'salts.json', name: saltsName(panel.number), who: personId, now, write });
  },
});
