import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { troubleIn } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';

const matters = [
  { value: 'sign', label: '在纸上签字' },
  { value: 'phone', label: '换手机号' },
  { value: 'end', label: '离职退休等' },
  { value: 'declined', label: '本人不参加' },
  { value: 'rename', label: '改姓名证件' },
  { value: 'withdraw', label: '撤回推荐' },
];

/** 人选有变动: what can happen to a nominee, what follows from it, and doing it. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as ReplyOf<'unit', 'standing'> | null,
    nominationId: '',
    matters,
    matter: '',
    /** What was just done. */
    done: '',
    trouble: '',
    busy: false,
  },
  methods: {
    onLoad({ nominationId = '', matter = '' }: { nominationId?: string; matter?: string }) {
      this.setData({ nominationId: decodeURIComponent(nominationId), matter });
      void this.load();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    async load() {
      this.setData(shown(await call('unit', 'standing', { nominationId: this.data.nominationId })));
    },
    toForm() {
      void wx.navigateTo({ url: `/unit/nominee/nominee?nominationId=${this.data.nominationId}` });
    },
    choose({ detail }: Told<{ value: string }>) {
      this.setData({ matter: detail.value, done: '', trouble: '' });
    },
    onChanged({ detail }: Told<{ done: string }>) {
      void this.tell(detail.done);
    },
    /** Says what was done at the top, where the new state stands. */
    async tell(done: string) {
      this.setData({ done, trouble: '' });
      await this.load();
      if (done !== '') void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    },
    async withdraw() {
      const { nominationId, view } = this.data;
      if (!view) return;
      const { confirm } = await wx.showModal({ title: `撤回${view.name}`, content: view.withdraw.follows, confirmText: '撤回' });
      if (!confirm) return;
      this.setData({ busy: true, trouble: '' });
      const answer = await call('unit', 'withdraw', { nominationId });
      this.setData({ busy: false, trouble: troubleIn(answer, '没有撤回') });
      if (answer.ok) await this.tell('已撤回，名额空出来了');
    },
  },
});
