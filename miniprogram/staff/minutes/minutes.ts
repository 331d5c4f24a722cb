import type { ReplyOf } from '../../../typings/api';
import { backTo } from '../../cloud/backTo';
import { call } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { sayTrouble } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';

type View = ReplyOf<'review', 'meeting'>;
type Person = NonNullable<View['record']>['attendance'][number];
type Field = 'name' | 'duty' | 'for' | 'against' | 'abstain' | 'minutesNumber';

const offices: { value: Person['office']; label: string }[] = [
  { value: 'bureau', label: '市人社局' },
  { value: 'talentOffice', label: '市委人才办' },
];
const isCount = (text: string): boolean => /^\d{1,3}$/.test(text);

/** Who came of both offices, how they voted, and the minutes' number. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as View | null,
    offices,
    people: [] as readonly Person[],
    office: 'bureau' as Person['office'],
    fields: { name: '', duty: '', for: '', against: '', abstain: '', minutesNumber: '' } as Record<Field, string>,
    present: 0,
    trouble: '',
    busy: false,
  },
  methods: {
    onLoad() {
      void this.load();
    },
    async load() {
      const answer = await call('review', 'meeting', {});
      this.setData(shown(answer));
      const record = answer.ok ? answer.data.record : null;
      if (!record) return;
      const said = (count: number | undefined): string => (count === undefined ? '' : String(count));
      const { vote, minutesNumber, attendance } = record;
      this.setData({ fields: { name: '', duty: '', for: said(vote?.for), against: said(vote?.against), abstain: said(vote?.abstain), minutesNumber } });
      this.setPeople(attendance);
    },
    setPeople(people: readonly Person[]) {
      this.setData({ people, present: people.filter((one) => one.present).length, trouble: '' });
    },
    onOffice({ detail }: Told<{ value: Person['office'] }>) {
      this.setData({ office: detail.value });
    },
    onField({ detail }: Told<{ name: Field; value: string }>) {
      this.setData({ fields: { ...this.data.fields, [detail.name]: detail.value }, trouble: '' });
    },
    add() {
      const { people, office, fields } = this.data;
      if (fields.name.trim() === '') return this.setData({ trouble: '先写参会人姓名，再添加' });
      this.setPeople([...people, { office, name: fields.name.trim(), duty: fields.duty.trim(), present: true }]);
      this.setData({ fields: { ...fields, name: '', duty: '' } });
    },
    turn({ currentTarget }: Tapped<{ at: number }>) {
      this.setPeople(this.data.people.map((one, at) => (at === currentTarget.dataset.at ? { ...one, present: !one.present } : one)));
    },
    drop({ currentTarget }: Tapped<{ at: number }>) {
      this.setPeople(this.data.people.filter((_, at) => at !== currentTarget.dataset.at));
    },
    /** Null: nothing of the vote is filled in. Undefined: some of it is no number. */
    vote() {
      const { for: yes, against, abstain } = this.data.fields;
      const said = [yes, against, abstain];
      if (said.every((text) => text === '')) return null;
      const counts = said.map((text) => (text === '' ? '0' : text));
      return counts.every(isCount) ? { for: Number(counts[0]), against: Number(counts[1]), abstain: Number(counts[2]) } : undefined;
    },
    async save() {
      const { view, people, fields } = this.data;
      const vote = this.vote();
      if (!view) return;
      if (vote === undefined) return this.setData({ trouble: '票数要写成数字，如 9' });
      this.setData({ busy: true, trouble: '' });
      const attendance = people.map(({ duty, ...one }) => ({ ...one, ...(duty ? { duty } : {}) }));
      const minutesNumber = fields.minutesNumber.trim();
      const answer = await call('review', 'recordMeeting', { attendance, version: view.version, ...(vote ? { vote } : {}), ...(minutesNumber ? { minutesNumber } : {}) });
      this.setData({ busy: false });
      if (answer.ok) backTo('/staff/meeting/meeting');
      else this.setData({ trouble: sayTrouble(answer, '没有存上') });
    },
    toBoard() {
      backTo('/staff/meeting/meeting');
    },
  },
});
