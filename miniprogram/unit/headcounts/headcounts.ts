import type { InputOf, ReplyOf } from '../../../typings/api';
import { backTo } from '../../cloud/backTo';
import { call, type Trouble } from '../../cloud/call';
import { loading, ready, type PageState } from '../../cloud/pageState';
import { quiet } from '../../cloud/quiet';
import { toFirstWrong } from '../../components/form-field/firstWrong';
import { care } from '../../theme/care';

type Stated = ReplyOf<'unit', 'headcounts'>;
type QuotaLevel = InputOf<'unit', 'quotaGuide'>['level'];
type Places = NonNullable<Stated['quota']>[QuotaLevel];
type Counts = Record<'technician' | 'seniorTechnician' | 'specialTechnician' | 'chiefTechnician', string>;

/** Most units have nobody at the two highest levels, and these give no places. */
const none: Counts = { technician: '', seniorTechnician: '', specialTechnician: '0', chiefTechnician: '0' };
const isQuotaLevel = (name: string): name is QuotaLevel => name === 'technician' || name === 'seniorTechnician';
const sayPlaces = ({ places, sum }: Places): string => `${sum}，最多推荐 ${places} 名`;

function countsOf({ headcounts }: Stated): Counts {
  if (!headcounts) return none;
  const { technician, seniorTechnician, specialTechnician, chiefTechnician } = headcounts;
  return {
    technician: String(technician), seniorTechnician: String(seniorTechnician),
    specialTechnician: String(specialTechnician), chiefTechnician: String(chiefTechnician),
  };
}

/** How many hold each skill level on a day, stated under the unit's stamp: what the places rest on. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    today: '',
    asOf: '',
    counts: none,
    hints: { technician: '', seniorTechnician: '' },
    errors: {} as Record<string, string>,
    hasStatement: false,
    /** The statement just uploaded, not yet declared. */
    fileId: '',
    version: 0,
    trouble: '',
    busy: false,
  },
  methods: {
    onLoad() {
      void this.load();
    },
    async load() {
      const stated = await call('unit', 'headcounts', {});
      if (!stated.ok) return this.setData({ state: stated });
      const { headcounts, quota, version, today } = stated.data;
      this.setData({
        state: ready, today, version, counts: countsOf(stated.data), asOf: headcounts?.asOf ?? today, hasStatement: headcounts?.statement ?? false,
        ...(quota && { hints: { technician: sayPlaces(quota.technician), seniorTechnician: sayPlaces(quota.seniorTechnician) } }),
      });
    },
    onDate({ detail }: Told<{ value: string }>) {
      this.setData({ asOf: detail.value, 'errors.asOf': '' });
    },
    async onCount({ detail: { name, value } }: Told<{ name: keyof Counts; value: string }>) {
      this.setData({ [`counts.${name}`]: value, [`errors.${name}`]: '', trouble: '' });
      await quiet();
      if (isQuotaLevel(name) && this.data.counts[name] === value) await this.explain(name);
    },
    async explain(level: QuotaLevel) {
      const text = this.data.counts[level];
      if (text === '') return this.setData({ [`hints.${level}`]: '' });
      const answer = await call('unit', 'quotaGuide', { level, headcount: Number(text) });
      if (this.data.counts[level] !== text) return;
      this.setData({ [`hints.${level}`]: answer.ok ? sayPlaces(answer.data.answer) : (answer.fields[0]?.message ?? '') });
    },
    onStatement({ detail }: Told<{ fileId: string; name: string }>) {
      this.setData({ fileId: detail.fileId, hasStatement: true, trouble: '' });
    },
    async save() {
      const { asOf, counts, fileId, version } = this.data;
      const empty = Object.entries(counts).filter(([, text]) => text === '').map(([name]) => [name, '没有就填 0'] as const);
      if (empty.length > 0) return this.say(Object.fromEntries<string>(empty), '标红的项目还没有填');
      this.setData({ busy: true, trouble: '' });
      const answer = await call('unit', 'declareHeadcounts', {
        asOf,
        technician: Number(counts.technician),
        seniorTechnician: Number(counts.seniorTechnician),
        specialTechnician: Number(counts.specialTechnician),
        chiefTechnician: Number(counts.chiefTechnician),
        version,
        ...(fileId === '' ? {} : { statementFileId: fileId }),
      });
      this.setData({ busy: false });
      if (answer.ok) backTo('/unit/desk/desk');
      else this.refuse(answer);
    },
    refuse({ fields, message }: Trouble) {
      const errors = Object.fromEntries(fields.map((wrong) => [wrong.field, wrong.message]));
      this.say(errors, message || '没有存上。内容还在，请再试一次');
    },
    say(errors: Record<string, string>, trouble: string) {
      this.setData({ errors, trouble });
      toFirstWrong(this.createSelectorQuery(), '.field', Object.keys(errors));
    },
  },
});
