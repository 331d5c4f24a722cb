import { sayDay, sayMoment } from '../beijing';
import type { Chance } from '../draw/chance';
import { fewestWitnesses } from '../draw/chance';
import type { Draw } from '../draw/draw';
import type { RecusalScope } from '../draw/pool';
import type { Panel, PanelState, SeatState } from '../evaluation/panel';
import type { Tone } from './names';
import type { Season } from '../season/season';

export const panelTone: Readonly<Record<PanelState, Tone>> = { planned: 'brand', frozen: 'gold', drawn: 'brand', scoring: 'gold', closed: 'grey' };

export const seatNames: Readonly<Record<SeatState, { readonly name: string; readonly tone: Tone }>> = {
  invited: { name: '已通知', tone: 'brand' },
  accepted: { name: '已答应', tone: 'ok' },
  signedIn: { name: '已签到', tone: 'ok' },
  declined: { name: '已请辞', tone: 'grey' },
  replaced: { name: '已递补', tone: 'grey' },
};

/** What a panel judges: 冶金稀土、机械制造, or everything. */
export const sayPanelFields = ({ evaluation }: Pick<Season, 'evaluation'>, ids: readonly string[]): string => {
  const known = evaluation.fields.value;
  return known.every(({ id }) => ids.includes(id)) ? '各领域' : known.filter(({ id }) => ids.includes(id)).map(({ name }) => name).join('、');
};

export const sayScope = (scope: RecusalScope): string =>
  scope === 'panel' ? '和本组任何一名人选有关系的专家，整组回避' : '有关系的专家可以抽，但看不到也不评有关系的人选';

const left = (chance: Chance): number => (chance.kind === 'witnesses' ? chance.witnesses.filter(({ opening }) => !opening).length : 0);

function chanceNext(chance: Chance): string {
  if (chance.kind === 'lottery')
    return chance.result === null ? `等${sayDay(chance.day)}开奖，由市里登记结果并抽取` : '开奖结果已登记，由市里抽取';
  const { witnesses } = chance;
  if (witnesses.length < fewestWitnesses) return `请见证人封存各自的数，还差 ${fewestWitnesses - witnesses.length} 位，今天就能办`;
  return left(chance) > 0 ? `请见证人打开各自的数，还有 ${left(chance)} 位没打开` : '数都打开了，由市里抽取';
}

/** Who is next, and by when. */
export function sayNext({ state, day }: Pick<Panel, 'state' | 'day'>, draw: Draw | null): string {
  if (state === 'planned') return `由市里封存名单，${sayDay(day)}以前抽取`;
  if (state === 'frozen' && draw) return chanceNext(draw.chance);
  if (state === 'drawn') return `${sayDay(day)}专家签到；请辞的按顺序递补`;
  return state === 'scoring' ? '专家打分，由市里结束' : '';
}

export const sayWitness = (opened: string | null, sealedAt: string): string =>
  opened === null ? `${sayMoment(sealedAt)} 封存，还没打开` : `打开了：${opened}`;

export function sayChance(chance: Chance): string {
  if (chance.kind === 'witnesses') return '当场抽取：见证人先各自封存一个数，再打开';
  const { name, issue, day, result } = chance;
  return `${name}第 ${issue} 期（${sayDay(day)}开奖）：${result ?? '还没开奖'}`;
}

export const recordName = (number: number): string => `第${number}组抽取记录.json`;
export const saltsName = (number: number): string => `第${number}组盐值.json`;
