import type { InputOf, ReplyOf } from '../../../typings/api';
import { backTo } from '../../cloud/backTo';
import { call } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { sayTrouble } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';

type Remark = InputOf<'review', 'returnForCorrection'>['remarks'][number];

interface Row {
  readonly field: Remark['field'];
  readonly label: string;
  readonly value: string;
}

/** An officer says field by field what is to be put right, and by when. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as ReplyOf<'review', 'open'> | null,
    nominationId: '',
    remarks: [] as readonly Remark[],
    /** The remarks by field, as the form shows them. */
    marks: {} as Record<string, string>,
    /** `` for the season's own time for corrections. */
    due: '',
    asking: null as Row | null,
    text: '',
    trouble: '',
    busy: false,
  },
  methods: {
    onLoad({ nominationId = '' }: { nominationId?: string }) {
      this.setData({ nominationId: decodeURIComponent(nominationId) });
      void this.load();
    },
    async load() {
      this.setData(shown(await call('review', 'open', { nominationId: this.data.nominationId })));
    },
    ask({ detail }: Told<Row>) {
      this.setData({ asking: detail, text: this.data.marks[detail.field] ?? '' });
    },
    onVisible({ detail }: Told<{ visible: boolean }>) {
      if (!detail.visible) this.setData({ asking: null });
    },
    onText({ detail }: Told<{ value: string }>) {
      this.setData({ text: detail.value });
    },
    keep() {
      const { asking, text, remarks } = this.data;
      if (!asking) return;
      const others = remarks.filter(({ field }) => field !== asking.field);
      const kept = text.trim() === '' ? others : [...others, { field: asking.field, text: text.trim() }];
      const marks = Object.fromEntries(kept.map((remark) => [remark.field, remark.text]));
      this.setData({ remarks: kept, marks, asking: null, trouble: '' });
    },
    onDue({ detail }: Told<{ value: string }>) {
      this.setData({ due: detail.value, trouble: '' });
    },
    async send() {
      const { view, nominationId, remarks, due } = this.data;
      if (!view) return;
      this.setData({ busy: true, trouble: '' });
      const answer = await call('review', 'returnForCorrection', {
        nominationId,
        version: view.version,
        remarks,
        ...(due === '' ? {} : { due }),
      });
      this.setData({ busy: false });
      if (answer.ok) backTo('/staff/queue/queue');
      else this.setData({ trouble: answer.fields[0]?.message ?? sayTrouble(answer, '没有退回') });
    },
  },
});
