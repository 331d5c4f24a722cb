import type { InputOf } from '../../../../typings/api';
import { call } from '../../../cloud/call';
import { troubleIn } from '../../../cloud/sayTrouble';

interface Option {
  readonly value: string;
  readonly label: string;
}
type Kind = InputOf<'expert', 'declareTie'>['kind'];

const kinds: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'relative', label: '亲属' },
  { value: 'mentor', label: '师傅' },
  { value: 'apprentice', label: '徒弟' },
  { value: 'ownUnit', label: '本单位' },
  { value: 'other', label: '其他' },
];

const reaches: readonly Option[] = [
  { value: 'nominee', label: '只这个人' },
  { value: 'unit', label: '他单位的所有人' },
];

/** Declares whom an expert keeps away from: a nominee out of a panel's list, or all of that nominee's unit. Says `tied` once it stands. */
Component({
  properties: {
    expertId: { type: String, value: '' },
    name: { type: String, value: '' },
  },
  data: { panels: [] as Option[], panelId: '', cases: [] as Option[], caseId: '', unitOf: {} as Readonly<Record<string, string>>, reaches: [...reaches], reach: 'nominee', kinds: [...kinds], kind: 'relative' as Kind, note: '', busy: false, trouble: '' },
  lifetimes: {
    attached() {
      void this.open();
    },
  },
  methods: {
    async open() {
      const answer = await call('expert', 'panels', {});
      if (!answer.ok) return this.setData({ trouble: answer.message || '没有取到专家组，请关上再试' });
      this.setData({ panels: answer.data.items.map(({ panelId, title }) => ({ value: panelId, label: title })) });
    },
    async onPanel({ detail }: Told<{ value: string }>) {
      this.setData({ panelId: detail.value, cases: [], caseId: '' });
      const answer = await call('expert', 'panel', { panelId: detail.value });
      if (!answer.ok) return this.setData({ trouble: answer.message || '没有取到人选，请再选一次' });
      const { cases } = answer.data;
      this.setData({
        cases: cases.map(({ caseId, name, unitName }) => ({ value: caseId, label: `${name} · ${unitName}` })),
        unitOf: Object.fromEntries(cases.map(({ caseId, unitId }) => [caseId, unitId])),
      });
    },
    onField({ detail }: Told<{ name: string; value: string }>) {
      this.setData({ [detail.name]: detail.value, trouble: '' });
    },
    async declare() {
      const { expertId, caseId, unitOf, reach, kind, note } = this.data;
      const unitId = reach === 'unit' ? unitOf[caseId] : undefined;
      this.setData({ busy: true, trouble: '' });
      const said = note.trim();
      const answer = await call('expert', 'declareTie', { expertId, ...(unitId ? { unitId } : { nominationId: caseId }), kind, ...(said === '' ? {} : { note: said }) });
      this.setData({ busy: false, trouble: troubleIn(answer, '没有登记上') });
      if (answer.ok) this.triggerEvent('tied');
    },
  },
});
