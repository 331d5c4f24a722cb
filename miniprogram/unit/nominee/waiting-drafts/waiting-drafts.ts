import { grantAtWork } from '../drafts/options';
import { flush, listen, unlisten, waitingOf, type Waiting } from '../drafts/queue';
import * as shelf from '../drafts/shelf';

/** What the component keeps beside its data. */
const heard = new WeakMap<object, (arrived: number) => void>();

/**
 * The drafts of the unit at work that wait on this phone; on any page of the unit. Whenever such a page is shown they are sent.
 * Says `sent` when some arrived, so that the page may ask anew.
 */
Component({
  data: { drafts: [] as Waiting[] },
  lifetimes: {
    attached() {
      const hear = (arrived: number): void => {
        this.look();
        if (arrived > 0) this.triggerEvent('sent');
      };
      heard.set(this, hear);
      listen(hear);
      this.look();
      void flush();
    },
    detached() {
      const hear = heard.get(this);
      if (hear) unlisten(hear);
    },
  },
  pageLifetimes: {
    show() {
      this.look();
      void flush();
    },
  },
  methods: {
    look() {
      const drafts = waitingOf(grantAtWork());
      if (JSON.stringify(drafts) !== JSON.stringify(this.data.drafts)) this.setData({ drafts });
    },
    open({ currentTarget }: Tapped<{ key: string }>) {
      void wx.navigateTo({ url: `/unit/nominee/nominee?draft=${currentTarget.dataset.key}` });
    },
    async remove({ currentTarget }: Tapped<{ key: string; name: string }>) {
      const { key, name } = currentTarget.dataset;
      const content = `${name || '没填姓名的'}那份里没有上传的内容会从这部手机上删去。`;
      const { confirm } = await wx.showModal({ title: '不要这份草稿了', content, confirmText: '删去' });
      const draft = confirm ? shelf.byKey(key) : undefined;
      if (draft) shelf.drop(draft);
      this.look();
    },
  },
});
