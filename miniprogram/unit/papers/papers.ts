import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, ready, shown, type PageState } from '../../cloud/pageState';
import { care } from '../../theme/care';

type Papers = ReplyOf<'unit', 'papers'>;

/** 单位材料: the statement of the headcounts, the letter of authority, the stamped summary. */
Component({
  behaviors: [care],
  data: { state: loading as PageState, view: null as Papers | null },
  methods: {
    onShow() {
      void this.load();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    async load() {
      this.setData(shown(await call('unit', 'papers', {})));
    },
    onAttached({ detail }: Told<Papers>) {
      this.setData({ state: ready, view: detail });
    },
  },
});
