import { call, type Answer } from '../../cloud/call';
import { pageView } from '../../cloud/pageView';
import { troubleIn } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';

/** The panels that an expert was drawn for: sign in on the day, or say no in time for somebody else to be asked. */
Component({
  behaviors: [care, pageView(() => call('expert', 'seats', {}), 'shows')],
  data: { busy: false, trouble: '' },
  methods: {
    async done(work: Promise<Answer<unknown>>) {
      this.setData({ busy: true, trouble: '' });
      const answer = await work;
      this.setData({ busy: false, trouble: troubleIn(answer, '没有办成') });
      await this.load();
    },
    async signIn({ currentTarget }: Tapped<{ id: string }>) {
      await this.done(call('expert', 'signIn', { panelId: currentTarget.dataset.id }));
    },
    score() {
      void wx.navigateTo({ url: '/expert/cases/cases' });
    },
    async decline({ currentTarget }: Tapped<{ id: string }>) {
      const { confirm, content } = await wx.showModal({ title: '请辞这次评审', editable: true, placeholderText: '原因，如 那天出差', confirmText: '请辞' });
      const reason = content.trim();
      if (confirm && reason !== '') await this.done(call('expert', 'decline', { panelId: currentTarget.dataset.id, reason }));
      else if (confirm) this.setData({ trouble: '请写一句原因，再点请辞' });
    },
  },
});
