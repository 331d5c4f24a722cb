import type { ReplyOf } from '../../../typings/api';
import { call, type Trouble } from '../../cloud/call';
import { chooseUnit } from '../../cloud/grants';
import { loading, ready, type PageState } from '../../cloud/pageState';
import { toFirstWrong } from '../../components/form-field/firstWrong';
import { askForNotices } from '../../cloud/subscriptions';
import { care } from '../../theme/care';
import { nobody, nothing, writtenFrom, type District } from './blankRegistration';

type Home = ReplyOf<'account', 'home'>;
type Registration = ReplyOf<'unit', 'registration'>;
type Field = Told<{ name: string; value: string }>;

const asOptions = ({ contacts }: Home) => contacts.map(({ district, districtName }) => ({ value: district, label: districtName }));

/**
 * 附件3: who the unit is and whom to reach. The district approves; meanwhile everything else can be prepared. With
 * `?correct=yes` it is what was registered, to put right and hand in again.
 */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    districts: [] as { value: string; label: string }[],
    correcting: false,
    /** What is corrected; null for a new registration. */
    before: null as Registration | null,
    unit: nothing as Omit<typeof nothing, 'district'> & { district: District | '' },
    contact: nobody,
    errors: {} as Record<string, string>,
    trouble: '',
    busy: false,
  },
  methods: {
    onLoad({ correct }: { correct?: string }) {
      this.setData({ correcting: correct === 'yes' });
      void this.load();
    },
    async load() {
      const home = await call('account', 'home', {});
      if (!home.ok) return this.setData({ state: home });
      this.setData({ districts: asOptions(home.data) });
      await (this.data.correcting ? this.takeBefore() : this.takeName());
    },
    async takeName() {
      const me = await call('account', 'me', {});
      this.setData({ state: ready, ...(me.ok ? { 'contact.name': me.data.name } : {}) });
    },
    async takeBefore() {
      const answer = await call('unit', 'registration', {});
      this.setData(answer.ok ? { state: ready, before: answer.data, ...writtenFrom(answer.data) } : { state: answer });
    },
    onUnit({ detail }: Field) {
      this.setData({ [`unit.${detail.name}`]: detail.value, [`errors.${detail.name}`]: '' });
    },
    onContact({ detail }: Field) {
      this.setData({ [`contact.${detail.name}`]: detail.value, [`errors.contact_${detail.name}`]: '' });
    },
    async submit() {
      const { unit, contact } = this.data;
      if (unit.district === '') return this.say({ district: '请选单位所在的旗县区' });
      const { district } = unit;
      await askForNotices('registered');
      this.setData({ busy: true, trouble: '' });
      const answer = await call('unit', 'register', { ...unit, district, contact });
      this.setData({ busy: false });
      if (!answer.ok) return this.refuse(answer);
      // The desk opens as the contact of this unit, whatever others there are.
      chooseUnit(answer.data.grantId);
      void wx.redirectTo({ url: '/unit/desk/desk' });
    },
    refuse({ code, fields, message }: Trouble) {
      const errors = Object.fromEntries(fields.map((wrong) => [wrong.field.replace('.', '_'), wrong.message]));
      if (code === 'usccInvalid' || code === 'usccTaken') errors.uscc = message;
      this.say(errors, message || '没有登记上。内容还在，请再试一次');
    },
    say(errors: Record<string, string>, trouble = '') {
      this.setData({ errors, trouble });
      toFirstWrong(this.createSelectorQuery(), '.field', Object.keys(errors));
    },
  },
});
