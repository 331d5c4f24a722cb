import type { InputOf } from '../../../typings/api';
import { backTo } from '../../cloud/backTo';
import { call, type Trouble } from '../../cloud/call';
import { upload } from '../../cloud/files';
import type { Picked } from '../../cloud/pick';
import { care } from '../../theme/care';
import { fetchMade, forgetMade, openMade } from '../../cloud/madeFiles';
import { groupRows, type BadRow, type Summary } from './groupRows';
import { pickSheet } from './pickSheet';

/** Rows on the page at first, and how many more at a time. */
const atOnce = 20;

type Step = 'ready' | 'sending' | 'reading';

const offline = '没有网络。表还在，联网后再试一次';
const sayTrouble = ({ kind, message }: Trouble, otherwise: string): string => (kind === 'offline' ? offline : message || otherwise);

/** A table of nominees: take the template, choose the filled table, see who is in and which cells are to be corrected. */
Component({
  behaviors: [care],
  data: {
    step: 'ready' as Step,
    picked: null as Picked | null,
    percent: 0,
    fileId: '',
    trouble: '',
    canRetry: false,
    /** The table being made for the person to take away. */
    making: '' as '' | 'template' | 'errors',
    answer: null as Omit<Summary, 'rows' | 'problems'> | null,
    bad: [] as readonly BadRow[],
    until: atOnce,
    /** How many problems came with the answer. */
    listed: 0,
  },
  methods: {
    onUnload() {
      forgetMade();
    },
    async takeTemplate() {
      await this.take('template', () => call('unit', 'importTemplate', {}));
    },
    async takeErrors() {
      const input: InputOf<'unit', 'importErrors'> = { fileId: this.data.fileId };
      await this.take('errors', () => call('unit', 'importErrors', input));
    },
    async take(making: 'template' | 'errors', make: () => ReturnType<typeof call<'unit', 'importTemplate'>>) {
      this.setData({ making, trouble: '', canRetry: false });
      const made = await make();
      const path = made.ok ? await fetchMade(made.data) : null;
      const opened = path !== null && (await openMade(path));
      const trouble = made.ok ? '表没有打开，请再点一次' : sayTrouble(made, '表没有做好，请再点一次');
      this.setData({ making: '', trouble: opened ? '' : trouble });
    },
    async choose() {
      const { file, trouble } = await pickSheet();
      this.setData({ trouble, canRetry: false });
      if (!file) return;
      this.setData({ picked: file, fileId: '', answer: null });
      await this.send();
    },
    /** From where it broke off: a table that has arrived is not sent again. */
    async send() {
      const { picked } = this.data;
      if (!picked) return;
      this.setData({ trouble: '', canRetry: false });
      if (this.data.fileId === '') {
        this.setData({ step: 'sending', percent: 0 });
        const sent = await upload('importSheet', picked, (percent) => this.setData({ percent }));
        if (!sent.ok) return this.fail(sent);
        this.setData({ fileId: sent.data.fileId });
      }
      await this.read();
    },
    async read() {
      this.setData({ step: 'reading' });
      const summary = await call('unit', 'importSummary', { fileId: this.data.fileId });
      if (!summary.ok) return this.fail(summary);
      const { rows: _rows, problems, ...answer } = summary.data;
      this.setData({ step: 'ready', answer, bad: groupRows(problems), until: atOnce, listed: problems.length });
      void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    },
    fail(trouble: Trouble) {
      const canRetry = trouble.kind !== 'refused';
      this.setData({ step: 'ready', canRetry, trouble: sayTrouble(trouble, '没有读成，请再试一次'), ...(canRetry ? {} : { picked: null, fileId: '' }) });
    },
    showMore() {
      this.setData({ until: this.data.until + atOnce });
    },
    toDesk() {
      backTo('/unit/desk/desk');
    },
  },
});
