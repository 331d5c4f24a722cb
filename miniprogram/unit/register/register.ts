import type { InputOf, ReplyOf } from '../../../typings/api';
import { call, type Trouble } from '../../cloud/call';
import { chooseGrant, type GrantView } from '../../cloud/grants';
import { loading, ready, type PageState } from '../../cloud/pageState';
import { askForNotices } from '../../cloud/subscriptions';
import { care } from '../../theme/care';

type District = InputOf<'unit', 'register'>['district'];
type Home = ReplyOf<'account', 'home'>;
type Field = Told<{ name: string; value: string }>;

const asOptions = ({ contacts }: Home) => contacts.map(({ district, districtName }) => ({ value: district, label: districtName }));

/** 附件3: who the unit is and whom to reach. The district approves; meanwhile everything else can be prepared. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    districts: [] as { value: string; label: string }[],
    unit: { uscc: '', name: '', district: '' as District | '', address: '' },
    contact: { name: '', position: '', phone: '', landline: '', email: '', backupName: '', backupPhone: '' },
    errors: {} as Record<string, string>,
    trouble: '',
    busy: false,
  },
  methods: {
    onLoad() {
      void this.load();
    },
    async load() {
      const [home, me] = await Promise.all([call('account', 'home', {}), call('account', 'me', {})]);
      if (!home.ok) return this.setData({ state: home });
      this.setData({ state: ready, districts: asOptions(home.data), ...(me.ok ? { 'contact.name': me.data.name } : {}) });
    },
    onUnit({ detail }: Field) {
      this.setData({ [`unit.${detail.name}`]: detail.value, [`errors.${detail.name}`]: '' });
    },
    onContact({ detail }: Field) {
      this.setData({ [`contact.${detail.name}`]: detail.value, [`errors.contact_${detail.name}`]: '' });
    },
    async submit() {
      const { unit, contact } = this.data;
      if (unit.district === '') return this.setData({ 'errors.district': '请选单位所在的旗县区' });
      const { district } = unit;
      await askForNotices('registered');
      this.setData({ busy: true, trouble: '' });
      const before = await call('account', 'me', {});
      const answer = await call('unit', 'register', { ...unit, district, contact });
      this.setData({ busy: false });
      if (!answer.ok) return this.refuse(answer);
      await this.takeUp(before.ok ? before.data.grants : []);
      void wx.redirectTo({ url: '/unit/desk/desk' });
    },
    refuse({ code, fields, message }: Trouble) {
      const errors = Object.fromEntries(fields.map((wrong) => [wrong.field.replace('.', '_'), wrong.message]));
      if (code === 'usccInvalid' || code === 'usccTaken') errors.uscc = message;
      this.setData({ errors, trouble: message || '没有登记上。内容还在，请再试一次' });
    },
    /** The desk opens as the contact of the unit just registered, whatever other units there are. */
    async takeUp(before: readonly GrantView[]) {
      const me = await call('account', 'me', {});
      const added = me.ok ? me.data.grants.find(({ id }) => before.every((grant) => grant.id !== id)) : undefined;
      if (added) chooseGrant(added);
    },
  },
});
