import type { ReplyOf } from '../../../typings/api';
import { call, type Answer } from '../../cloud/call';
import { uploadPool } from '../../cloud/files';
import { fetchMade, forgetMade, openMade } from '../../cloud/madeFiles';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { pickSheet } from '../../cloud/pickSheet';
import { quiet } from '../../cloud/quiet';
import { troubleIn } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';

type PoolView = ReplyOf<'expert', 'pool'>;
type ExpertRow = PoolView['items'][number];
type TiesView = ReplyOf<'expert', 'ties'>;
type TieRow = TiesView['items'][number];
type Imported = ReplyOf<'expert', 'importPool'>;

/** The pool of experts: a table imports it; ties keep people apart before anybody is drawn. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as PoolView | null,
    /** Those who may be drawn. */
    all: 0,
    ties: null as TiesView | null,
    isCity: false,
    search: '',
    fetching: false,
    /** '' or what is under way: the table going up, or being read. */
    step: '' as '' | 'sending' | 'reading' | 'template',
    percent: 0,
    imported: null as Imported | null,
    trouble: '',
    /** Whose tie is being declared. */
    tying: null as ExpertRow | null,
  },
  methods: {
    onLoad() {
      void this.load();
    },
    onUnload() {
      forgetMade();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    asked() {
      return this.data.search === '' ? {} : { search: this.data.search };
    },
    async load() {
      const { search } = this.data;
      const answer = await call('expert', 'pool', this.asked());
      if (search !== this.data.search) return;
      if (!answer.ok) return this.setData(shown(answer));
      const { counts, ties } = answer.data;
      const all = counts.reduce((sum, { count }) => sum + count, 0);
      this.setData({ ...shown(answer), all, ...(ties ? { ties, isCity: !ties.canDismiss } : {}) });
    },
    async onReachBottom() {
      const { view, fetching, search } = this.data;
      if (!view?.nextCursor || fetching) return;
      this.setData({ fetching: true });
      const answer = await call('expert', 'pool', { ...this.asked(), cursor: view.nextCursor });
      this.setData({ fetching: false });
      if (!answer.ok) return this.setData({ state: answer });
      if (search === this.data.search) this.setData({ view: { ...answer.data, items: [...view.items, ...answer.data.items] } });
    },
    async onSearch({ detail }: Told<{ value: string }>) {
      this.setData({ search: detail.value.trim() });
      await quiet();
      if (this.data.search === detail.value.trim()) await this.load();
    },
    fail(answer: Answer<unknown>, what: string) {
      this.setData({ step: '', trouble: troubleIn(answer, what) });
    },
    async takeTemplate() {
      this.setData({ step: 'template', trouble: '' });
      const made = await call('expert', 'poolTemplate', {});
      const path = made.ok ? await fetchMade(made.data) : null;
      const opened = path !== null && (await openMade(path));
      if (opened) this.setData({ step: '' });
      else this.setData({ step: '', trouble: (!made.ok && made.message) || '表没有打开，请再点一次' });
    },
    async choose() {
      const { file, trouble } = await pickSheet();
      this.setData({ trouble, imported: null });
      if (!file) return;
      this.setData({ step: 'sending', percent: 0 });
      const sent = await uploadPool(file, (percent) => this.setData({ percent }));
      if (!sent.ok) return this.fail(sent, '没有传上');
      this.setData({ step: 'reading' });
      const read = await call('expert', 'importPool', { fileId: sent.data.fileId });
      if (!read.ok) return this.fail(read, '没有读成');
      this.setData({ step: '', imported: read.data });
      await this.load();
      void wx.pageScrollTo({ scrollTop: 0 });
    },
    async toggle({ currentTarget }: Tapped<{ expert: ExpertRow }>) {
      const { expertId, active } = currentTarget.dataset.expert;
      const answer = await call('expert', 'setActive', { expertId, active: !active });
      this.fail(answer, '没有改成');
      await this.load();
    },
    tie({ currentTarget }: Tapped<{ expert: ExpertRow }>) {
      this.setData({ tying: currentTarget.dataset.expert });
    },
    onVisible({ detail }: Told<{ visible: boolean }>) {
      if (!detail.visible) this.setData({ tying: null });
    },
    async onTied() {
      this.setData({ tying: null });
      await this.load();
    },
    async dismiss({ currentTarget }: Tapped<{ tie: TieRow }>) {
      const { expertId, target, expertName } = currentTarget.dataset.tie;
      const { confirm, content } = await wx.showModal({ title: `驳回${expertName}的回避`, editable: true, placeholderText: '查明的事实', confirmText: '驳回' });
      const reason = content.trim();
      if (!confirm || reason === '') return;
      this.fail(await call('expert', 'dismissTie', { expertId, target, reason }), '没有办成');
      await this.load();
    },
  },
});
