import type { InputOf, ReplyOf } from '../../../typings/api';
import { call, type Answer } from '../../cloud/call';
import { loading, ready, shown, type PageState } from '../../cloud/pageState';
import { sayTrouble } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';
import { officeOf, type Duty } from './office';

type Members = ReplyOf<'account', 'members'>;
type Member = Members['members'][number];
type District = NonNullable<InputOf<'account', 'members'>['district']>;

/** Who holds which office: asked in by phone, ended with a word of confirmation. Which offices one fills, the functions say. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as Members | null,
    duties: [] as readonly Duty[],
    roles: [] as { value: string; label: string }[],
    districts: [] as { value: string; label: string }[],
    duty: null as Duty | null,
    district: '' as District | '',
    noDuty: false,
    name: '',
    phone: '',
    errors: {} as Record<string, string>,
    trouble: '',
    /** Of an invitation, beside its button. */
    sendTrouble: '',
    sent: null as (ReplyOf<'account', 'invite'> & { name: string }) | null,
    busy: false,
  },
  methods: {
    onLoad() {
      void this.enter();
    },
    async onPullDownRefresh() {
      await this.retry();
      void wx.stopPullDownRefresh();
    },
    async retry() {
      if (this.data.duty) await this.load();
      else await this.enter();
    },
    async enter() {
      const answer = await call('account', 'duties', {});
      if (!answer.ok && answer.code === 'forbidden') return this.setData({ state: ready, noDuty: true });
      if (!answer.ok) return this.setData({ state: answer });
      const { duties, districts, members } = answer.data;
      this.setData({
        state: ready,
        noDuty: duties.length === 0,
        duties,
        roles: duties.map(({ role, roleName }) => ({ value: role, label: roleName })),
        districts: districts.map(({ district, districtName }) => ({ value: district, label: districtName })),
        duty: duties[0] ?? null,
        view: members && { members },
      });
    },
    async load() {
      const office = officeOf(this.data.duty, this.data.district);
      if (!office) return;
      const answer = await call('account', 'members', office);
      const now = officeOf(this.data.duty, this.data.district);
      if (now?.role === office.role && now.district === office.district) this.setData(shown(answer));
    },
    /** Another office: its own people, and no code of the one before. */
    async turnTo(chosen: { duty?: Duty; district?: District }) {
      this.setData({ ...chosen, view: null, state: ready, sent: null, errors: {}, trouble: '', sendTrouble: '' });
      if (officeOf(this.data.duty, this.data.district)) this.setData({ state: loading });
      await this.load();
    },
    async onRole({ detail }: Told<{ value: string }>) {
      const duty = this.data.duties.find(({ role }) => role === detail.value);
      if (duty) await this.turnTo({ duty });
    },
    async onDistrict({ detail }: Told<{ value: District }>) {
      await this.turnTo({ district: detail.value });
    },
    onField({ detail }: Told<{ name: string; value: string }>) {
      this.setData({ [detail.name]: detail.value, [`errors.${detail.name}`]: '', sendTrouble: '', sent: null });
    },
    async invite() {
      const { duty, district, name, phone } = this.data;
      const office = officeOf(duty, district);
      if (!office) return;
      this.setData({ busy: true, sendTrouble: '' });
      const answer = await call('account', 'invite', { ...office, name, phone });
      this.setData({ busy: false });
      if (answer.ok) return this.setData({ sent: { ...answer.data, name }, name: '', phone: '', errors: {} });
      const errors = Object.fromEntries(answer.fields.map((wrong) => [wrong.field, wrong.message]));
      this.setData({ errors, sendTrouble: sayTrouble(answer, '没有发成') });
    },
    async end({ currentTarget }: Tapped<{ member: Member }>) {
      const { personId, name } = currentTarget.dataset.member;
      const { duty, district } = this.data;
      const office = officeOf(duty, district);
      if (!duty || !office) return;
      const { confirm } = await wx.showModal({ title: `结束${name}的职责`, content: `结束后不再是${duty.roleName}，经手过的记录都在。`, confirmText: '结束' });
      if (confirm) this.ended(await call('account', 'revokeRole', { personId, ...office }));
    },
    ended(answer: Answer<Members>) {
      this.setData(answer.ok ? { ...shown(answer), trouble: '' } : { trouble: sayTrouble(answer, '没有结束') });
    },
  },
});
