import { refuse, allow, type Decision } from '../../domain/refusal';
import type { CityStaff, Discipline } from '../../platform/caller';
import { draws, experts, panels } from '../../platform/database/collections';
import { command, findFields, get } from '../../platform/database/read';
import { currentSeason } from '../../platform/season';
import { panelView } from './panelView';
import type { PanelView } from './views';

/** Reads one panel as its caller may see it. */
export async function showPanel(id: string, caller: CityStaff | Discipline): Promise<Decision<PanelView, 'notFound'>> {
  const [season, panel, draw] = await Promise.all([currentSeason(), get(panels, id), get(draws, id)]);
  if (!panel) return refuse('notFound', { what: '这个专家组' });
  const ids = panel.seats.map(({ expertId }) => expertId);
  const found = ids.length > 0 ? await findFields(experts, { where: { _id: command().in(ids) }, limit: 200 }, ['name', 'unitName']) : [];
  const names = new Map(found.map(({ _id, name, unitName }) => [_id, `${name}（${unitName}）`]));
  return allow(panelView({ season, panel, draw, names, caller }));
}
