import type { InputOf, ReplyOf } from '../../../typings/api';
import { call, type Answer } from '../../cloud/call';
import { chosenGrant } from '../../cloud/grants';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { sayTrouble, troubleIn } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';

type View = ReplyOf<'expert', 'ranking'>;
type Panel = View['panels'][number];
type Tier = NonNullable<InputOf<'expert', 'ranking'>['tier']>;
type Fragility = ReplyOf<'expert', 'fragility'>;

/** One tier after another: how far its panels are, and once all are closed who stands where, and on whom it hangs. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as View | null,
    tier: 'chief' as Tier,
    fragility: null as Fragility | null,
    fragilityTrouble: '',
    /** Whether the normalised values show. */
    advice: false,
    /** The panel whose cases show. */
    opened: '',
    asking: null as { readonly panel: Panel; readonly what: 'close' | 'reopen' } | null,
    reason: '',
    busy: false,
    trouble: '',
  },
  methods: {
    onLoad({ tier }: { tier?: Tier }) {
      if (tier) this.setData({ tier });
      void this.load();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    async load() {
      const { tier } = this.data;
      const answer = await call('expert', 'ranking', { tier }, chosenGrant('review'));
      if (tier !== this.data.tier) return;
      this.setData({ ...shown(answer), fragility: null, fragilityTrouble: '' });
    },
    onTab({ detail }: Told<{ value: Tier }>) {
      this.setData({ tier: detail.value, view: null, state: loading, advice: false, opened: '', trouble: '' });
      void this.load();
    },
    toggleAdvice() {
      this.setData({ advice: !this.data.advice });
    },
    openPanel({ currentTarget }: Tapped<{ id: string }>) {
      const { id } = currentTarget.dataset;
      this.setData({ opened: this.data.opened === id ? '' : id });
    },
    async leaveOut() {
      const { tier } = this.data;
      this.setData({ busy: true, fragilityTrouble: '' });
      const answer = await call('expert', 'fragility', { tier }, chosenGrant('review'));
      this.setData({ busy: false, ...(answer.ok ? { fragility: answer.data } : { fragilityTrouble: sayTrouble(answer, '没有算成') }) });
    },
    ask({ currentTarget }: Tapped<{ panel: Panel; what: 'close' | 'reopen' }>) {
      this.setData({ asking: currentTarget.dataset, reason: '', trouble: '' });
    },
    cancel() {
      this.setData({ asking: null });
    },
    onVisible({ detail }: Told<{ visible: boolean }>) {
      if (!detail.visible && !this.data.busy) this.cancel();
    },
    onReason({ detail }: Told<{ value: string }>) {
      this.setData({ reason: detail.value });
    },
    async close() {
      const panel = this.data.asking?.panel;
      if (panel) await this.done(call('expert', 'close', { panelId: panel.panelId, version: panel.version }, chosenGrant('review')));
    },
    async reopen() {
      const { asking, reason } = this.data;
      if (!asking) return;
      const { panelId, version } = asking.panel;
      await this.done(call('expert', 'reopen', { panelId, version, reason }, chosenGrant('review')));
    },
    async done(asked: Promise<Answer<Panel>>) {
      this.setData({ busy: true });
      const answer = await asked;
      this.setData({ busy: false, asking: null, trouble: troubleIn(answer, '没有办成') });
      await this.load();
    },
  },
});
