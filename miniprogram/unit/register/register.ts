import type { ReplyOf } from '../../../typings/api';
import { call, type Trouble } from '../../cloud/call';
import { chooseUnit } from '../../cloud/grants';
import { loading, ready, type PageState } from '../../cloud/pageState';
import { toFirstWrong } from '../../components/form-field/firstWrong';
import { askForNotices } from '../../cloud/subscriptions';
import { care } from '../../theme/care';
import { nobody, nothing, writtenFrom } from './blankRegistration';

type Registration = ReplyOf<'unit', 'registration'>;
type Field = Told<{ name: string; value: string }>;

/**
 * 附件3: who the unit is and whom to reach. The district approves; meanwhile everything else can be prepared. With
 * `?correct=yes` it is what was registered, to put right and hand in again.
 */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    districts: [] as Registration['districts'],
    correcting: false,
    /** What is corrected; null for a new registration. */
    before: null as Registration | null,
    unit: nothing,
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
      await (this.data.correcting ? this.takeBefore() : this.takeNew());
    },
    async takeNew() {
      const answer = await call('unit', 'newRegistration', {});
      if (!answer.ok) return this.setData({ state: answer });
      this.setData({ state: ready, districts: answer.data.districts, 'contact.name': answer.data.contactName });
    },
    async takeBefore() {
      const answer = await call('unit', 'registration', {});
      if (!answer.ok) return this.setData({ state: answer });
      this.setData({ state: ready, districts: answer.data.districts, before: answer.data, ...writtenFrom(answer.data) });
    },
    onUnit({ detail }: Field) {
      this.setData({ [`unit.${detail.name}`]: detail.value, [`errors.${detail.name}`]: '' });
    },
    onContact({ detail }: Field) {
      this.setData({ [`contact.${detail.name}`]: detail.value, [`errors.contact_${detail.name}`]: '' });
    },
    async submit() {
      const { unit, contact } = this.data;
      await askForNotices('registered');
      this.setData({ busy: true, trouble: '' });
      const answer = await call('unit', 'register', { ...unit, contact });
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
    say(errors: Record<string, string>, trouble: string) {
      this.setData({ errors, trouble });
      toFirstWrong(this.createSelectorQuery(), '.field', Object.keys(errors));
    },
  },
});
