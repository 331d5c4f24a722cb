import type { ReplyOf } from '../../../typings/api';
import { call, type Answer } from '../../cloud/call';
import { chosenGrant } from '../../cloud/grants';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { sayTrouble } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';

type Members = ReplyOf<'account', 'members'>;
type Invitation = ReplyOf<'account', 'invite'>;

/** A unit's contacts: ask a colleague to join, hand the unit over, take somebody off. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as Members | null,
    way: 'join' as 'join' | 'handOver',
    name: '',
    phone: '',
    errors: {} as Record<string, string>,
    trouble: '',
    invitation: null as Invitation | null,
    busy: false,
  },
  methods: {
    onLoad() {
      void this.load();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    async load() {
      this.setData(shown(await call('account', 'members', { role: 'unitContact' }, chosenGrant('unit'))));
    },
    onField({ detail }: Told<{ name: string; value: string }>) {
      this.setData({ [detail.name]: detail.value, [`errors.${detail.name}`]: '', trouble: '', invitation: null });
    },
    async invite() {
      const { way, name, phone } = this.data;
      const as = chosenGrant('unit');
      this.setData({ busy: true });
      const answer =
        way === 'join'
          ? await call('account', 'invite', { role: 'unitContact', name, phone }, as)
          : await call('account', 'handOver', { name, phone }, as);
      this.setData({ busy: false });
      this.invited(answer);
    },
    invited(answer: Answer<Invitation>) {
      if (answer.ok) return this.setData({ invitation: answer.data, errors: {}, trouble: '' });
      const errors = Object.fromEntries(answer.fields.map((wrong) => [wrong.field, wrong.message]));
      this.setData({ errors, trouble: sayTrouble(answer, '没有办成') });
    },
    async remove({ currentTarget }: Tapped<{ member: Members['members'][number] }>) {
      const { personId, name } = currentTarget.dataset.member;
      const { confirm } = await wx.showModal({ title: `移出${name}`, content: '移出后不能再办这个单位的事，已填的内容都在。', confirmText: '移出' });
      if (!confirm) return;
      const answer = await call('account', 'revokeRole', { personId, role: 'unitContact' }, chosenGrant('unit'));
      this.setData(answer.ok ? shown(answer) : { trouble: sayTrouble(answer, '没有移出') });
    },
  },
});
