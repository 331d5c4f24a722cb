import type { InputOf, ReplyOf } from '../../../typings/api';
import { backTo } from '../../cloud/backTo';
import { call, type Trouble } from '../../cloud/call';
import { loading, ready, type PageState } from '../../cloud/pageState';
import { care } from '../../theme/care';
import { blankForm, type Form } from './blankForm';
import { dropDraft, keepDraft, readDraft } from './draft';
import { countByStep, errorsIn, lastStep, type Problem } from './steps';

type Nominee = ReplyOf<'unit', 'nominee'>;
type Tier = InputOf<'unit', 'saveNominee'>['tier'];
type Saved = 'no' | 'saving' | 'yes' | 'offline';

const unseen = [false, false, false, false, false];
const allSeen = unseen.map(() => true);

/** 附件1 in five steps. Every step is saved when it is left; what is wrong is shown beside its field. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    options: null as ReplyOf<'unit', 'formOptions'> | null,
    /** What the functions know of it; null before the first save. */
    view: null as Nominee | null,
    nominationId: '',
    revision: 0,
    tier: 'excellent' as Tier,
    form: blankForm,
    idMasked: '',
    /** Changed and not yet saved. */
    dirty: {} as Partial<Form>,
    tierChanged: false,
    problems: [] as readonly Problem[],
    visited: unseen as readonly boolean[],
    errors: {} as Record<string, string>,
    counts: [0, 0, 0, 0, 0],
    step: 0,
    editable: true,
    saved: 'no' as Saved,
    waiting: 0,
    trouble: '',
  },
  methods: {
    onLoad({ nominationId = '' }: { nominationId?: string }) {
      this.setData({ nominationId: decodeURIComponent(nominationId) });
      wx.onNetworkStatusChange((network) => this.onNetwork(network));
      void this.load();
    },
    onHide() {
      void this.save();
    },
    onUnload() {
      wx.offNetworkStatusChange();
      void this.save();
    },
    onNetwork({ isConnected }: { isConnected: boolean }) {
      if (isConnected && this.data.saved === 'offline') void this.save();
    },
    async load() {
      const { nominationId } = this.data;
      const [options, nominee] = await Promise.all([
        call('unit', 'formOptions', {}),
        nominationId === '' ? null : call('unit', 'nominee', { nominationId }),
      ]);
      if (!options.ok) return this.setData({ state: options });
      if (nominee && !nominee.ok) return this.setData({ state: nominee });
      this.setData({ state: ready, options: options.data });
      if (nominee) this.show(nominee.data);
      this.restore();
    },
    show(view: Nominee) {
      const { form, revision, tier, editable, problems } = view;
      const visited = this.data.nominationId === '' ? this.data.visited : allSeen;
      this.setData({ view, revision, tier, editable, visited, form: { ...form, idNumber: '' }, idMasked: form.idNumber, dirty: {}, tierChanged: false, trouble: '' });
      this.judge(problems);
    },
    /** Takes up what was written without a network. */
    restore() {
      const draft = this.data.editable ? readDraft(this.data.nominationId) : null;
      if (draft) this.setData({ form: { ...this.data.form, ...draft.form }, dirty: draft.form, tier: draft.tier, tierChanged: true, saved: 'offline', waiting: Object.keys(draft.form).length });
    },
    judge(problems: readonly Problem[], seen?: readonly boolean[]) {
      const visited = seen ?? this.data.visited;
      this.setData({ problems, visited, errors: errorsIn(problems, visited), counts: countByStep(problems) });
    },
    onField({ detail: { name, value } }: Told<{ name: keyof Form; value: Form[keyof Form] }>) {
      this.setData({ [`form.${name}`]: value, dirty: { ...this.data.dirty, [name]: value }, [`errors.${name}`]: '', saved: 'no' });
      if (name === 'truthStatement') void this.vouch();
    },
    /** The unit's word completes the form: saved at once, so that what is left, or how the nominee confirms, shows here. */
    async vouch() {
      if (await this.save()) await this.refresh();
    },
    onTier({ detail }: Told<{ value: Tier }>) {
      this.setData({ tier: detail.value, tierChanged: true, saved: 'no' });
    },
    onPapers({ detail }: Told<Pick<Nominee, 'papers' | 'problems'>>) {
      this.setData({ 'view.papers': detail.papers });
      this.judge(detail.problems);
    },
    /** True when everything written is with the functions. */
    async save(): Promise<boolean> {
      const { nominationId, revision, tier, form, dirty, tierChanged, editable } = this.data;
      const changed = Object.keys(dirty).length > 0 || tierChanged;
      if (!editable || !changed) return true;
      this.setData({ saved: 'saving', dirty: {}, tierChanged: false });
      const answer = await call('unit', 'saveNominee', { ...(nominationId === '' ? { form } : { nominationId, revision, form: dirty }), tier });
      if (!answer.ok) return this.keep(answer, dirty);
      dropDraft(nominationId);
      this.setData({ nominationId: answer.data.nominationId, revision: answer.data.revision, saved: 'yes', trouble: '' });
      this.judge(answer.data.problems);
      return true;
    },
    /** Not saved: nothing written is lost, and the person learns why. */
    keep(trouble: Trouble, unsaved: Partial<Form>): false {
      const dirty = { ...unsaved, ...this.data.dirty };
      const offline = trouble.kind === 'offline';
      this.setData({ dirty, tierChanged: true, saved: offline ? 'offline' : 'no', waiting: Object.keys(dirty).length });
      if (offline) keepDraft(this.data.nominationId, { form: dirty, tier: this.data.tier });
      else this.setData({ trouble: trouble.fields[0]?.message || trouble.message || '没有存上。内容还在，请再试一次' });
      return false;
    },
    async next() {
      const { step, visited, saved: before } = this.data;
      const firstTime = !visited[step];
      const saved = await this.save();
      if (!saved && this.data.saved !== 'offline') return;
      this.judge(this.data.problems, visited.map((seen, index) => seen || index === step));
      const stay = firstTime && saved && before !== 'offline' && (this.data.counts[step] ?? 0) > 0;
      if (!stay) await this.turnTo(Math.min(step + 1, lastStep));
    },
    async back() {
      await this.save();
      await this.turnTo(Math.max(this.data.step - 1, 0));
    },
    async goTo({ detail }: Told<{ step: number }>) {
      await this.turnTo(detail.step);
    },
    async turnTo(step: number) {
      this.setData({ step });
      void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
      if (step === lastStep && this.data.nominationId !== '' && this.data.saved !== 'offline') await this.refresh();
    },
    async refresh() {
      const answer = await call('unit', 'nominee', { nominationId: this.data.nominationId });
      if (answer.ok) this.show(answer.data);
    },
    async done() {
      const saved = await this.save();
      if (saved) backTo('/unit/desk/desk');
    },
    async withdraw() {
      const { confirm } = await wx.showModal({ title: '撤回这名人选', content: '撤回后不再占名额，也不能恢复。', confirmText: '撤回' });
      if (!confirm) return;
      const answer = await call('unit', 'withdraw', { nominationId: this.data.nominationId });
      if (answer.ok) backTo('/unit/desk/desk');
      else this.setData({ trouble: answer.message || '没有撤回，请再试一次' });
    },
  },
});
