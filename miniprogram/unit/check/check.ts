import type { InputOf, ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { askForNotices } from '../../cloud/subscriptions';
import { sayTrouble } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';

/** What is missing before a submit, where to put it right, and the submit itself. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as ReplyOf<'unit', 'checkSubmit'> | null,
    route: 'district' as InputOf<'unit', 'checkSubmit'>['route'],
    asking: false,
    busy: false,
    trouble: '',
  },
  methods: {
    onLoad({ route }: { route?: string }) {
      this.setData({ route: route === 'city' ? 'city' : 'district' });
    },
    onShow() {
      void this.load();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    async load() {
      this.setData(shown(await call('unit', 'checkSubmit', { route: this.data.route })));
    },
    go({ currentTarget }: Tapped<{ page: string }>) {
      void wx.navigateTo({ url: currentTarget.dataset.page });
    },
    ask() {
      this.setData({ asking: true, trouble: '' });
    },
    cancel() {
      this.setData({ asking: false });
    },
    async submit() {
      const { view, route } = this.data;
      if (!view) return;
      this.setData({ asking: false, busy: true });
      await askForNotices('submitted');
      const answer = await call('unit', 'submit', { route, version: view.version });
      this.setData({ busy: false });
      if (answer.ok) return void wx.redirectTo({ url: `/unit/receipt/receipt?number=${answer.data.receipt}` });
      this.setData({ trouble: sayTrouble(answer, '没有提交上。内容都在') });
      await this.load();
    },
  },
});
