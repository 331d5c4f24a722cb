import type { ReplyOf } from '../../../typings/api';
import { call, type Answer } from '../../cloud/call';
import { chooseGrant, functionOf, keepOnly, type GrantView } from '../../cloud/grants';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { troubleIn } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';

type MeView = ReplyOf<'account', 'me'>;
type DeskOf = GrantView & { readonly hasDesk: boolean; readonly reviews: boolean };

const desks = { unit: '/unit/desk/desk', review: '/staff/queue/queue', expert: '/expert/seats/seats' } as const;

/** An administrator's desk is 人员与职责, which stands there for everybody who fills offices. */
const withDesk = (grants: readonly GrantView[]): DeskOf[] =>
  grants
    .filter(({ role }) => role !== 'admin')
    .map((grant) => ({ ...grant, hasDesk: functionOf(grant) !== null, reviews: functionOf(grant) === 'review' }));

/** Sign-in by phone, the person's roles and the way to their desks. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as MeView | null,
    roles: [] as DeskOf[],
    busy: false,
    signInError: '',
    code: '',
    codeError: '',
  },
  methods: {
    onShow() {
      void this.load();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    async load() {
      this.show(await call('account', 'me', {}));
    },
    show(answer: Answer<MeView>) {
      if (answer.ok) keepOnly(answer.data.grants);
      this.setData({ ...shown(answer), ...(answer.ok ? { roles: withDesk(answer.data.grants) } : {}) });
    },
    async signIn({ detail }: Told<{ code?: string }>) {
      if (!detail.code) return this.setData({ signInError: '没有拿到手机号，登录不了。需要时再点一次' });
      this.setData({ busy: true, signInError: '' });
      const answer = await call('account', 'bindPhone', { code: detail.code });
      this.setData({ busy: false, signInError: troubleIn(answer, '没有登录成') });
      if (answer.ok) this.show(answer);
    },
    open({ currentTarget }: Tapped<{ grant: GrantView }>) {
      const { grant } = currentTarget.dataset;
      const desk = functionOf(grant);
      if (!desk) return;
      chooseGrant(grant);
      void wx.navigateTo({ url: desks[desk] });
    },
    openReach({ currentTarget }: Tapped<{ grant: GrantView }>) {
      chooseGrant(currentTarget.dataset.grant);
      void wx.navigateTo({ url: '/staff/reach/reach' });
    },
    onCode({ detail }: Told<{ value: string }>) {
      this.setData({ code: detail.value, codeError: '' });
    },
    async accept() {
      this.setData({ busy: true });
      const answer = await call('account', 'acceptInvitation', { code: this.data.code.trim() });
      this.setData({ busy: false, codeError: troubleIn(answer, '没有办成') });
      if (!answer.ok) return;
      this.setData({ code: '' });
      this.show(answer);
    },
  },
});
