import type { InputOf, ReplyOf } from '../../../typings/api';
import { backTo } from '../../cloud/backTo';
import { call } from '../../cloud/call';
import { loading, ready, shown, type PageState } from '../../cloud/pageState';
import { sayTrouble } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';
import { wishOf, withDeparture, without, type Departed, type Row } from './wish';

type View = ReplyOf<'review', 'candidates'>;
type Tier = InputOf<'review', 'candidates'>['tier'];

/** Whom the meeting takes of one tier: who of a tie, who against the ranking, and how far down. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as View | null,
    tier: 'chief' as Tier,
    line: 0,
    /** As it is being written. */
    lineText: '',
    lineReason: '',
    /** Of those tied at the line. */
    tied: {} as Record<string, boolean>,
    tiedCount: 0,
    tieReason: '',
    departures: [] as readonly Departed[],
    departed: {} as Record<string, boolean>,
    fetching: false,
    /** Somebody whose departure is being given a reason. */
    asking: null as Row | null,
    reason: '',
    trouble: '',
    busy: false,
  },
  methods: {
    onLoad({ tier = 'chief' }: { tier?: Tier }) {
      this.setData({ tier });
      void this.load();
    },
    async load() {
      const answer = await call('review', 'candidates', { tier: this.data.tier });
      this.setData(shown(answer));
      if (answer.ok) this.begin(answer.data);
    },
    begin({ line, lineReason, tie, departures }: View) {
      const tied = Object.fromEntries((tie?.members ?? []).filter(({ chosen }) => chosen).map(({ nominationId }) => [nominationId, true]));
      this.setData({ line, lineText: String(line), lineReason, tied, tiedCount: Object.keys(tied).length, tieReason: tie?.reason ?? '' });
      this.depart(departures.map((row) => ({ row, direction: row.departure === 'in' ? 'in' : 'out', reason: row.reason })));
    },
    depart(departures: readonly Departed[]) {
      this.setData({ departures, departed: Object.fromEntries(departures.map(({ row }) => [row.nominationId, true])) });
    },
    async more() {
      const { view, tier, fetching } = this.data;
      if (!view?.nextCursor || fetching) return;
      this.setData({ fetching: true });
      const answer = await call('review', 'candidates', { tier, cursor: view.nextCursor });
      this.setData({ fetching: false });
      if (answer.ok) this.setData({ state: ready, view: { ...view, rows: [...view.rows, ...answer.data.rows], nextCursor: answer.data.nextCursor } });
      else this.setData({ state: answer });
    },
    toggle({ detail }: Told<{ name: string; value: boolean }>) {
      const tied = { ...this.data.tied, [detail.name]: detail.value };
      this.setData({ tied, tiedCount: Object.values(tied).filter(Boolean).length, trouble: '' });
    },
    onField({ detail }: Told<{ name: string; value: string }>) {
      const { name, value } = detail;
      if (name === 'line') this.setData({ lineText: value, line: /^\d+$/.test(value) ? Number(value) : this.data.line, trouble: '' });
      else if (name === 'tieReason') this.setData({ tieReason: value, trouble: '' });
      else if (name === 'lineReason') this.setData({ lineReason: value, trouble: '' });
      else this.setData({ reason: value });
    },
    ask({ currentTarget }: Tapped<{ row: Row }>) {
      this.setData({ asking: currentTarget.dataset.row, reason: '' });
    },
    onVisible({ detail }: Told<{ visible: boolean }>) {
      if (!detail.visible) this.setData({ asking: null });
    },
    keep() {
      const { asking, reason, departures } = this.data;
      if (!asking || reason.trim() === '') return;
      this.depart(withDeparture(departures, asking, reason.trim()));
      this.setData({ asking: null, trouble: '' });
    },
    takeBack({ currentTarget }: Tapped<{ id: string }>) {
      this.depart(without(this.data.departures, currentTarget.dataset.id));
    },
    async save() {
      const { view } = this.data;
      if (!view) return;
      this.setData({ busy: true, trouble: '' });
      const answer = await call('review', 'decide', { ...wishOf(this.data), version: view.version });
      this.setData({ busy: false });
      if (answer.ok) backTo('/staff/meeting/meeting');
      else this.setData({ trouble: sayTrouble(answer, '没有记下') });
    },
  },
});
