import type { ReplyOf } from '../../../typings/api';
import { call, type Answer } from '../../cloud/call';
import { fetchMade, forgetMade, handOver } from '../../cloud/madeFiles';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { sayTrouble, troubleIn } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';
import { forget, isNumber, keptFor, sealNumber } from './witness';

type PanelView = ReplyOf<'expert', 'panel'>;

const scopes = [
  { value: 'panel', label: '有关系的整组回避' },
  { value: 'case', label: '有关系的只回避那个人' },
];
const chances = [
  { value: 'witnesses', label: '当场抽：见证人各出一个数' },
  { value: 'lottery', label: '指明一期公共彩票' },
];
const atOnce = 20;

/** One panel from its plan to its seats: freeze, seal, open, draw; the foot holds what is next. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as PanelView | null,
    panelId: '',
    scopes,
    chances,
    scope: 'panel',
    kind: 'witnesses',
    lottery: { name: '', issue: '', day: '' },
    number: '',
    result: '',
    /** The own number lies on this phone. */
    kept: false,
    until: atOnce,
    busy: false,
    trouble: '',
  },
  methods: {
    onLoad({ panelId = '' }: { panelId?: string }) {
      this.setData({ panelId });
      void this.load();
    },
    onUnload() {
      forgetMade();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    async load() {
      this.show(await call('expert', 'panel', { panelId: this.data.panelId }));
    },
    show(answer: Answer<PanelView>) {
      const frozen = answer.ok ? (answer.data.frozen?.fingerprint ?? '') : '';
      this.setData({ ...shown(answer), ...(answer.ok ? { kept: keptFor(frozen) !== null } : {}) });
    },
    /** One step: what it answers is shown, what stands in the way is said beside it. */
    async take(step: () => Promise<Answer<PanelView>>) {
      this.setData({ busy: true, trouble: '' });
      const answer = await step();
      this.setData({ busy: false, trouble: troubleIn(answer, '没有办成') });
      if (answer.ok) this.show(answer);
    },
    onField({ detail }: Told<{ name: string; value: string }>) {
      this.setData({ [detail.name]: detail.value, trouble: '' });
    },
    async freeze() {
      const { panelId, scope, kind, lottery } = this.data;
      const { confirm } = await wx.showModal({ title: '封存名单', content: '封存以后，人选、专家和抽法都不能再改。', confirmText: '封存' });
      if (confirm) await this.take(() => call('expert', 'commitDraw', { panelId, scope: scope === 'case' ? 'case' : 'panel', ...(kind === 'lottery' ? { lottery } : {}) }));
    },
    async seal() {
      const { panelId, view, number } = this.data;
      if (!view?.frozen) return;
      if (!isNumber(number)) return this.setData({ trouble: '只写 1 到 9 位数字，前面不要写 0' });
      const commitment = await sealNumber(view.frozen.fingerprint, number);
      await this.take(() => call('expert', 'commitNumber', { panelId, commitment }));
    },
    async reveal() {
      const { panelId, view } = this.data;
      const kept = keptFor(view?.frozen?.fingerprint ?? '');
      if (!kept) return;
      const { confirm } = await wx.showModal({ title: '打开您的数', content: '打开以后，别的见证人不能再封存。请等在场的都封存了再打开。', confirmText: '打开' });
      if (confirm) await this.take(() => call('expert', 'openCommitment', { panelId, ...kept }));
    },
    async draw() {
      const { panelId, result, view } = this.data;
      await this.take(() => call('expert', 'draw', { panelId, ...(view?.step === 'result' ? { result } : {}) }));
      if (view?.frozen && this.data.view?.hasRecord) forget(view.frozen.fingerprint);
    },
    /** The name of an occupation may have told the wrong field: over to another planned panel of the tier. */
    async move({ currentTarget }: Tapped<{ id: string; name: string }>) {
      const { panelId, view } = this.data;
      const { id: caseId, name } = currentTarget.dataset;
      const answer = await call('expert', 'panels', {});
      if (!answer.ok) return this.setData({ trouble: answer.message || '没有取到专家组，请再点一次' });
      const others = answer.data.items.filter((one) => one.panelId !== panelId && one.tier === view?.tier && one.state === 'planned');
      if (others.length === 0) return this.setData({ trouble: '这个层级没有别的、还没封存的组。先排一组，再移过去' });
      const { tapIndex } = await wx.showActionSheet({ alertText: `${name}移到`, itemList: others.slice(0, 6).map(({ title, text }) => `${title} · ${text}`) }).catch(() => ({ tapIndex: -1 }));
      const to = others[tapIndex];
      if (!to) return;
      const moved = await call('expert', 'movePanelCase', { caseId, from: panelId, to: to.panelId });
      this.setData({ trouble: troubleIn(moved, '没有移成') });
      if (moved.ok) await this.load();
    },
    toResults() {
      void wx.navigateTo({ url: `/staff/results/results?tier=${this.data.view?.tier ?? ''}` });
    },
    toExperts() {
      void wx.navigateTo({ url: '/staff/experts/experts' });
    },
    async leave({ currentTarget }: Tapped<{ seat: number }>) {
      const { panelId } = this.data;
      const { seat } = currentTarget.dataset;
      const { confirm, content } = await wx.showModal({ title: `${seat} 号席请辞`, editable: true, placeholderText: '专家说的原因', confirmText: '递补' });
      const reason = content.trim();
      if (!confirm || reason === '') return;
      const answer = await call('expert', 'decline', { panelId, seat, reason });
      this.setData({ trouble: troubleIn(answer, '没有办成') });
      await this.load();
    },
    async restart() {
      const { panelId } = this.data;
      const { confirm, content } = await wx.showModal({ title: '这次不抽了', editable: true, placeholderText: '为什么，会写进抽取记录', confirmText: '重新封存' });
      const reason = content.trim();
      if (confirm && reason !== '') await this.take(() => call('expert', 'restartDraw', { panelId, reason }));
    },
    async drop() {
      const { panelId } = this.data;
      const { confirm } = await wx.showModal({ title: '不要这一组', content: '人选回到等着编组的名单里。', confirmText: '不要了' });
      if (!confirm) return;
      const answer = await call('expert', 'dropPanel', { panelId });
      if (answer.ok) void wx.navigateBack();
      else this.setData({ trouble: sayTrouble(answer, '没有办成') });
    },
    async takeRecord() {
      await this.handOut(await call('expert', 'drawRecord', { panelId: this.data.panelId }));
    },
    async takeSalts() {
      await this.handOut(await call('expert', 'drawSalts', { panelId: this.data.panelId }));
    },
    async handOut(made: Answer<{ name: string; url: string }>) {
      const path = made.ok ? await fetchMade(made.data) : null;
      const done = made.ok && path !== null ? await handOver(path, made.data.name) : 'failed';
      const said = made.ok ? '没有导出来，请再点一次' : made.message || '没有导出来，请再点一次';
      this.setData({ trouble: done === 'failed' ? said : '' });
    },
    showMore() {
      this.setData({ until: this.data.until + atOnce });
    },
  },
});
