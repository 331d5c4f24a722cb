import type { InputOf, ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { askForNotices } from '../../cloud/subscriptions';
import { sayTrouble } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';

interface Row {
  readonly field: InputOf<'nominee', 'dispute'>['field'];
  readonly label: string;
  readonly value: string;
}

/** A nominee reads the own form, questions a field, or confirms that it is true. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as ReplyOf<'nominee', 'read'> | null,
    nominationId: '',
    marks: {} as Record<string, string>,
    /** The field in question, null while nobody asks. */
    asking: null as Row | null,
    remark: '',
    remarkError: '',
    agreed: false,
    agreedNumber: false,
    /** Whether the missing ticks were asked for. */
    asked: false,
    trouble: '',
    busy: false,
  },
  methods: {
    onLoad({ nominationId = '' }: { nominationId?: string }) {
      this.setData({ nominationId: decodeURIComponent(nominationId) });
      void this.load();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    async load() {
      const answer = await call('nominee', 'read', { nominationId: this.data.nominationId });
      const open = answer.ok ? answer.data.remarks.filter(({ done }) => !done) : [];
      const marks = answer.ok ? Object.fromEntries(open.map(({ field, text }) => [field, text])) : this.data.marks;
      this.setData({ ...shown(answer), marks });
    },
    ask({ detail }: Told<Row>) {
      this.setData({ asking: detail, remark: '', remarkError: '' });
    },
    onVisible({ detail }: Told<{ visible: boolean }>) {
      if (!detail.visible) this.hush();
    },
    hush() {
      this.setData({ asking: null });
    },
    onRemark({ detail }: Told<{ value: string }>) {
      this.setData({ remark: detail.value, remarkError: '' });
    },
    async dispute() {
      const { nominationId, asking, remark } = this.data;
      if (!asking) return;
      if (remark.trim() === '') return this.setData({ remarkError: '写一句哪里不对、应该是什么' });
      this.setData({ busy: true });
      const answer = await call('nominee', 'dispute', { nominationId, field: asking.field, remark });
      this.setData({ busy: false });
      if (!answer.ok) return this.setData({ remarkError: answer.fields[0]?.message ?? sayTrouble(answer, '没有发出') });
      this.hush();
      await this.load();
    },
    onTick({ detail }: Told<{ name: string; value: boolean }>) {
      this.setData({ [detail.name]: detail.value });
    },
    toStatus() {
      void wx.redirectTo({ url: '/worker/status/status' });
    },
    /** Leads to what is still to be ticked. */
    toConsent() {
      this.setData({ asked: true });
      void wx.pageScrollTo({ selector: '#consent', duration: 0 });
    },
    async confirm() {
      const { nominationId, view, agreed, agreedNumber } = this.data;
      if (!view || !agreed || !agreedNumber) return;
      await askForNotices('confirmed');
      this.setData({ busy: true, trouble: '' });
      const answer = await call('nominee', 'confirm', { nominationId, revision: view.revision, consent: { version: view.consent.version, idNumber: true } });
      this.setData({ busy: false });
      if (answer.ok) return this.toStatus();
      this.setData({ trouble: sayTrouble(answer, '没有确认成') });
      await this.load();
    },
  },
});
