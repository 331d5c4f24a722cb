import type { ReplyOf } from '../../../typings/api';
import { call, type Answer } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { quiet } from '../../cloud/quiet';
import { sayTrouble } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';
import { leftOf, marksOf, sayMarks, scoresOf, withPoints, type Mark } from './marks';
import { forget, pocket, pocketed } from './pocket';

type View = ReplyOf<'expert', 'openCase'>;
type Sheet = View['sheet'];

const offlineText = '没有网络，先记在这台手机上，联网后自动存';

/** One case before an expert: what proves it, four scores, and the ways out. A draft is kept at once on the phone and then in the cloud. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as View | null,
    caseId: '',
    marks: [] as readonly Mark[],
    comment: '',
    /** Rises with each change, so that only the last of a flurry is sent. */
    changes: 0,
    /** Something stands here that the cloud does not have. */
    unsaved: false,
    kept: '',
    saying: '',
    left: 0,
    /** It was tapped to hand in. */
    handing: false,
    busy: false,
    trouble: '',
    asking: '' as '' | 'abstain' | 'recuse',
    kind: '',
    note: '',
    /** Typed as `wx.offNetworkStatusChange` wants it, which knows nothing of the status. */
    onNetwork: null as ((status: object) => void) | null,
  },
  methods: {
    onLoad({ caseId = '' }: { caseId?: string }) {
      const onNetwork = (status: object): void => {
        if ('isConnected' in status && status.isConnected === true) void this.keep();
      };
      this.setData({ caseId: decodeURIComponent(caseId), onNetwork });
      wx.onNetworkStatusChange(onNetwork);
      void this.load();
    },
    onUnload() {
      if (this.data.onNetwork) wx.offNetworkStatusChange(this.data.onNetwork);
      void this.keep();
    },
    async onPullDownRefresh() {
      await this.keep();
      await this.load();
      void wx.stopPullDownRefresh();
    },
    async load() {
      const answer = await call('expert', 'openCase', { caseId: this.data.caseId });
      this.setData(shown(answer));
      if (answer.ok) this.fill(answer.data.sheet);
    },
    /** What the cloud has, with what this phone kept over it. */
    fill(sheet: Sheet) {
      const kept = pocketed(this.data.caseId, sheet.version);
      const written = marksOf(sheet.criteria);
      const marks = kept ? written.map((mark) => ({ ...mark, points: kept.scores[mark.id] ?? mark.points })) : written;
      this.setData({ marks, comment: kept?.comment ?? sheet.comment, unsaved: kept !== null, saying: sayMarks(marks), left: leftOf(marks), kept: '' });
      if (kept) void this.keep();
    },
    onPoints({ currentTarget, detail }: Told<{ points: number }> & Tapped<{ id: string }>) {
      const marks = withPoints(this.data.marks, currentTarget.dataset.id, detail.points);
      this.setData({ marks, saying: sayMarks(marks), left: leftOf(marks) });
      void this.changed();
    },
    onComment({ detail }: Told<{ value: string }>) {
      this.setData({ comment: detail.value });
      void this.changed();
    },
    async changed() {
      const { caseId, view, marks, comment } = this.data;
      const changes = this.data.changes + 1;
      this.setData({ changes, unsaved: true, trouble: '' });
      if (view) pocket(caseId, { version: view.sheet.version, scores: scoresOf(marks), comment });
      await quiet(800);
      if (changes === this.data.changes) await this.keep();
    },
    /** Sends a draft. What was handed in or abstained from is only handed in again, by a tap. */
    async keep() {
      const { view, unsaved, busy, handing } = this.data;
      if (!view || !unsaved || busy || handing || !view.canScore) return;
      if (view.sheet.state === 'final' || view.sheet.state === 'abstained') return this.setData({ kept: '改动还没交，交了才算' });
      await this.send('draft');
    },
    async send(state: 'draft' | 'final'): Promise<void> {
      const { view, caseId, marks, comment, changes } = this.data;
      if (!view) return;
      this.setData({ busy: true, trouble: '' });
      const answer = await call('expert', 'score', { caseId, version: view.sheet.version, scores: scoresOf(marks), comment, state });
      this.setData({ busy: false });
      this.settle(answer, changes, state === 'draft' ? '草稿已存' : '');
      if (!this.data.handing) return;
      if (state === 'draft' && answer.ok) return this.send('final');
      this.setData({ handing: false });
    },
    /** What was changed while it was on its way goes next. */
    settle(answer: Answer<Sheet>, changes: number, kept: string) {
      const { view, caseId } = this.data;
      if (!view) return;
      if (!answer.ok) {
        if (answer.kind === 'offline') return this.setData({ kept: offlineText });
        this.setData({ trouble: sayTrouble(answer, '没有存上。内容还在') });
        if (answer.code === 'stale' || answer.code === 'scoringClosed' || answer.code === 'notFound') {
          forget(caseId);
          void this.load();
        }
        return;
      }
      const more = changes !== this.data.changes;
      this.setData({ view: { ...view, sheet: answer.data }, unsaved: more, kept });
      if (!more) return forget(caseId);
      pocket(caseId, { version: answer.data.version, scores: scoresOf(this.data.marks), comment: this.data.comment });
      void this.keep();
    },
    /** While a draft is on its way, the sheet goes right after it. */
    async handIn() {
      this.setData({ handing: true });
      if (!this.data.busy) await this.send('final');
    },
    async go({ currentTarget }: Tapped<{ id: string }>) {
      await this.keep();
      void wx.redirectTo({ url: `/expert/sheet/sheet?caseId=${encodeURIComponent(currentTarget.dataset.id)}` });
    },
    ask({ currentTarget }: Tapped<{ what: 'abstain' | 'recuse' }>) {
      this.setData({ asking: currentTarget.dataset.what, kind: '', note: '', trouble: '' });
    },
    cancel() {
      this.setData({ asking: '' });
    },
    onVisible({ detail }: Told<{ visible: boolean }>) {
      if (!detail.visible) this.cancel();
    },
    onKind({ currentTarget }: Tapped<{ kind: string }>) {
      this.setData({ kind: currentTarget.dataset.kind });
    },
    onNote({ detail }: Told<{ value: string }>) {
      this.setData({ note: detail.value });
    },
    async abstain() {
      const { view, caseId, changes } = this.data;
      if (!view) return;
      this.setData({ busy: true, asking: '' });
      const answer = await call('expert', 'abstain', { caseId, version: view.sheet.version });
      this.setData({ busy: false });
      this.settle(answer, changes, '');
      if (answer.ok) this.fill(answer.data);
    },
    async recuse() {
      const { caseId, kind, note, view } = this.data;
      const named = view?.kinds.find((one) => one.kind === kind)?.kind;
      if (!view || !named) return;
      this.setData({ busy: true });
      const answer = await call('expert', 'recuse', { caseId, kind: named, note });
      this.setData({ busy: false });
      if (!answer.ok) return this.setData({ trouble: sayTrouble(answer, '没有办成') });
      forget(caseId);
      this.setData({ asking: '', unsaved: false });
      const next = view.after ?? view.before;
      if (next) return void wx.redirectTo({ url: `/expert/sheet/sheet?caseId=${encodeURIComponent(next)}` });
      void wx.navigateBack();
    },
  },
});
