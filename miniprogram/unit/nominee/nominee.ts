import type { ReplyOf } from '../../../typings/api';
import { backTo } from '../../cloud/backTo';
import { call, type Trouble } from '../../cloud/call';
import { loading, ready, type PageState } from '../../cloud/pageState';
import { toFirstWrong } from '../../components/form-field/firstWrong';
import { care } from '../../theme/care';
import { blankForm, type Form } from './blankForm';
import { dropDraft, keepDraft, newDraftKey, readDraft } from './draft';
import { tierChoices } from './level/tierChoices';
import { hasChanges, savingOf, type Tier } from './saving';
import { countByStep, errorsIn, lastStep, type Problem } from './steps';

type Nominee = ReplyOf<'unit', 'nominee'>;
/** phone: kept here alone, since no tier is chosen yet. */
type Saved = 'no' | 'saving' | 'yes' | 'offline' | 'phone';

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
    draftKey: '',
    revision: 0,
    tier: '' as Tier | '',
    tiers: [] as { value: string; label: string }[],
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
      this.setData({ nominationId: decodeURIComponent(nominationId), draftKey: newDraftKey() });
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
      this.setData({ state: ready, options: options.data, tiers: [...tierChoices(options.data, '').tiers] });
      if (nominee) this.show(nominee.data);
      this.restore();
    },
    show(view: Nominee) {
      const { form, revision, tier, editable, problems } = view;
      const visited = this.data.nominationId === '' ? this.data.visited : allSeen;
      this.setData({ view, revision, tier, editable, visited, form: { ...form, idNumber: '' }, idMasked: form.idNumber, dirty: {}, tierChanged: false, trouble: '' });
      this.judge(problems);
    },
    /** Takes up what waited on the phone. */
    restore() {
      const draft = this.data.editable ? readDraft(this.data.nominationId) : null;
      if (!draft) return;
      const { draftKey, form, tier } = draft;
      this.setData({ draftKey, form: { ...this.data.form, ...form }, dirty: form, tier, tierChanged: true, saved: tier === '' ? 'phone' : 'offline', waiting: Object.keys(form).length });
      void this.save();
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
      this.setData({ tier: detail.value, tierChanged: true, 'errors.tier': '', saved: 'no' });
    },
    onPapers({ detail }: Told<Pick<Nominee, 'papers' | 'problems'>>) {
      this.setData({ 'view.papers': detail.papers });
      this.judge(detail.problems);
    },
    /** True when everything written is with the functions. */
    async save(): Promise<boolean> {
      const { nominationId, dirty, editable } = this.data;
      if (!editable || !hasChanges(this.data)) return true;
      const saving = savingOf(this.data);
      if (!saving) return this.keepHere();
      this.setData({ saved: 'saving', dirty: {}, tierChanged: false });
      const answer = await call('unit', 'saveNominee', saving);
      if (!answer.ok) return this.keep(answer, dirty);
      dropDraft(nominationId);
      this.setData({ nominationId: answer.data.nominationId, revision: answer.data.revision, saved: 'yes', trouble: '' });
      this.judge(answer.data.problems);
      return true;
    },
    keepHere(): false {
      keepDraft(this.data.nominationId, { draftKey: this.data.draftKey, form: this.data.dirty, tier: '' });
      this.setData({ saved: 'phone' });
      return false;
    },
    /** Not saved: nothing written is lost, and the person learns why. */
    keep(trouble: Trouble, unsaved: Partial<Form>): false {
      const dirty = { ...unsaved, ...this.data.dirty };
      const offline = trouble.kind === 'offline';
      this.setData({ dirty, tierChanged: true, saved: offline ? 'offline' : 'no', waiting: Object.keys(dirty).length });
      if (offline) keepDraft(this.data.nominationId, { draftKey: this.data.draftKey, form: dirty, tier: this.data.tier });
      else this.setData({ trouble: trouble.fields[0]?.message || trouble.message || '没有存上。内容还在，请再试一次' });
      return false;
    },
    async next() {
      const { step, visited, saved: before, tier } = this.data;
      if (tier === '') {
        this.setData({ 'errors.tier': '先选申报层级，选了才能存上' });
        return this.toWrong();
      }
      const firstTime = !visited[step];
      const saved = await this.save();
      if (!saved && this.data.saved !== 'offline') return;
      this.judge(this.data.problems, visited.map((seen, index) => seen || index === step));
      const stay = firstTime && saved && before !== 'offline' && (this.data.counts[step] ?? 0) > 0;
      if (stay) this.toWrong();
      else await this.turnTo(Math.min(step + 1, lastStep));
    },
    async back() {
      await this.save();
      await this.turnTo(Math.max(this.data.step - 1, 0));
    },
    async goTo({ detail }: Told<{ step: number; field: string }>) {
      await this.turnTo(detail.step);
      this.toWrong([detail.field]);
    },
    /** Brings the first field that is wrong into view, of those named or of all in this step. */
    toWrong(fields?: readonly string[]) {
      const wrong = fields ?? Object.entries(this.data.errors).flatMap(([field, message]) => (message === '' ? [] : [field]));
      for (const place of ['.field', '#step >>> .field']) toFirstWrong(this.createSelectorQuery(), place, wrong);
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
