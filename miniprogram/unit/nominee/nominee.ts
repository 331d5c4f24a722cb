import type { ReplyOf } from '../../../typings/api';
import { backTo } from '../../cloud/backTo';
import { call } from '../../cloud/call';
import { loading, ready, type PageState } from '../../cloud/pageState';
import { toFirstWrong } from '../../components/form-field/firstWrong';
import { care } from '../../theme/care';
import { blankForm, type Form } from './blankForm';
import { beijingToday, errorsShown, isTypedIn, problemsNow } from './checks';
import { changedFields, type Draft, type FormField, type Tier } from './drafts/draft';
import type { Conflict } from './drafts/merge';
import type { Side } from './drafts/mergeList';
import type { OwnOptions } from './drafts/options';
import { claim, release } from './drafts/queue';
import type { Nominee } from './drafts/send';
import type { Saved, Standing } from './drafts/standing';
import { Writing } from './drafts/writing';
import { tierChoices } from './level/tierChoices';
import { openForm } from './opening';
import { formPatch, unsavedOf, type Unsaved } from './shownForm';
import { countByStep, lastStep, stepOf, type Problem } from './steps';
import { keepWriting, writingOf } from './writings';

const unseen = [false, false, false, false, false];
const allSeen = unseen.map(() => true);

/** 附件1 in five steps. What is written is on the phone at once and with the functions after a pause; what is wrong stands beside its field. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    options: null as OwnOptions | null,
    /** What the functions know of it; null before the first save and without a network. */
    view: null as Nominee | null,
    papers: [] as Nominee['papers'],
    asked: { nominationId: '', draftKey: '' },
    draft: null as Draft | null,
    nominationId: '',
    tier: '' as Tier | '',
    tiers: [] as { value: string; label: string }[],
    /** As shown: with the ID number typed here, which is kept nowhere else. */
    form: blankForm,
    idMasked: '',
    owesIdNumber: false,
    /** What the functions said of the form last. */
    said: [] as readonly Problem[],
    problems: [] as readonly Problem[],
    visited: unseen as readonly boolean[],
    left: [] as readonly string[],
    typing: '',
    focused: '',
    errors: {} as Record<string, string>,
    counts: [0, 0, 0, 0, 0],
    step: 0,
    editable: true,
    saved: 'clean' as Saved,
    savedAt: '',
    waiting: 0,
    why: '',
    conflicts: [] as readonly Conflict[],
    taken: '',
    unsaved: [] as readonly Unsaved[],
    /** Only its own tap holds the last button: one made while the form saves itself must not be lost. */
    leaving: false,
  },
  methods: {
    onLoad({ nominationId = '', draft = '' }: { nominationId?: string; draft?: string }) {
      this.setData({ asked: { nominationId: decodeURIComponent(nominationId), draftKey: decodeURIComponent(draft) } });
      void this.load();
    },
    /** Back from what changed for the nominee: it may be taken back, or ended. */
    onShow() {
      if (this.data.step === lastStep && this.data.nominationId !== '') void this.refresh();
    },
    onHide() {
      void writingOf(this)?.leave();
    },
    onUnload() {
      const { draft } = this.data;
      void writingOf(this)?.close().then(() => draft && release(draft.draftKey));
    },
    async load() {
      const opened = await openForm(this.data.asked);
      if (!opened.ok) return this.setData({ state: opened });
      const { options, draft, view } = opened;
      await claim(draft.draftKey);
      const known = draft.nominationId !== '';
      const tiers = [...tierChoices(options, '').tiers];
      const idMasked = view?.form.idNumber ?? '';
      this.setData({ state: ready, options, tiers, draft, visited: known ? allSeen : unseen, owesIdNumber: draft.owesIdNumber, idMasked });
      const tierName = (wanted: string): string => tiers.find(({ value }) => value === wanted)?.label ?? '';
      const writing = new Writing(draft, (standing) => this.stand(standing), tierName, idMasked);
      keepWriting(this, writing);
      writing.open();
      if (view) writing.meet(view);
      else writing.start();
      if (writing.waiting > 0) void writing.save();
    },
    stand({ draft, saved, savedAt, waiting, why, conflicts, taken, problems, refused, view }: Standing) {
      const shown = view ? { view, papers: view.papers, editable: view.editable, idMasked: view.form.idNumber } : {};
      const { nominationId, tier, owesIdNumber } = draft;
      this.setData({
        ...formPatch(this.data.form, draft.form), ...shown, draft, nominationId, tier, saved, savedAt, waiting, why, conflicts,
        owesIdNumber: owesIdNumber && this.data.form.idNumber === '', said: problems ?? this.data.said, taken: taken.join('、'),
        unsaved: saved === 'closed' ? unsavedOf(draft, changedFields(draft)) : [],
      });
      this.judge();
      if (Object.keys(refused).length > 0) this.setData({ errors: { ...this.data.errors, ...refused } });
    },
    /** Judges the form as it stands, by the functions' own rules. */
    judge() {
      const { options, draft, form, idMasked, said, visited, left, typing, errors } = this.data;
      if (!options || !draft) return;
      const problems = problemsNow({ options, draft, idNumber: form.idNumber, hasNumber: idMasked !== '', said, today: beijingToday() });
      const shown = errorsShown(problems, { visited, left, typing, errors });
      this.setData({ problems, errors: draft.tier === '' ? { ...shown, tier: errors.tier ?? '' } : shown, counts: countByStep(problems) });
    },
    onField({ detail: { name, value, place } }: Told<{ name: FormField; value: Form[FormField]; place?: string }>) {
      const field = place || name;
      const typing = isTypedIn(field) ? field : '';
      const left = typing === '' && !this.data.left.includes(field) ? [...this.data.left, field] : this.data.left;
      this.setData({ [`form.${name}`]: value, typing, left, focused: '' });
      writingOf(this)?.change(name, value, typing !== '');
      if (name === 'truthStatement') void this.vouch();
    },
    onLeave({ detail: { name } }: Told<{ name: string }>) {
      const { left } = this.data;
      this.setData({ typing: '', left: left.includes(name) ? left : [...left, name] });
      this.judge();
    },
    /** The unit's word completes the form: saved at once, so that what is left, or how the nominee confirms, shows here. */
    async vouch() {
      if (await writingOf(this)?.save()) await this.refresh();
    },
    onTier({ detail }: Told<{ value: Tier }>) {
      this.setData({ 'errors.tier': '' });
      writingOf(this)?.changeTier(detail.value);
    },
    onPapers({ detail }: Told<ReplyOf<'unit', 'attach'>>) {
      this.setData({ papers: detail.papers, said: detail.problems });
      this.judge();
    },
    onChoose({ detail }: Told<{ key: string; side: Side }>) {
      writingOf(this)?.choose(detail.key, detail.side);
    },
    /** To what a person has to decide, or has to see: it stands above the form. */
    toTop() {
      void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    },
    onSettle() {
      void writingOf(this)?.settle();
    },
    onLetGo() {
      writingOf(this)?.letGo();
    },
    onForget() {
      writingOf(this)?.forgetIdNumber();
    },
    async next() {
      const { step, visited, tier } = this.data;
      if (tier === '') {
        this.setData({ 'errors.tier': '先选申报层级，选了才能存上' });
        return this.toWrong();
      }
      void writingOf(this)?.save();
      this.setData({ typing: '', visited: visited.map((seen, index) => seen || index === step) });
      this.judge();
      if (!visited[step] && (this.data.counts[step] ?? 0) > 0) this.toWrong();
      else await this.turnTo(Math.min(step + 1, lastStep));
    },
    async back() {
      void writingOf(this)?.save();
      await this.turnTo(Math.max(this.data.step - 1, 0));
    },
    async goTo({ detail }: Told<{ step: number; field: string }>) {
      await this.lead(detail.step, detail.field);
    },
    async onRemark({ detail: { field } }: Told<{ field: string }>) {
      await this.lead(stepOf(field), field);
    },
    async lead(step: number, field: string) {
      await this.turnTo(step);
      this.toWrong([field]);
    },
    /** Brings the first field that is wrong into view, of those named or of all in this step, and the keyboard where one writes. */
    toWrong(fields?: readonly string[]) {
      const wrong = fields ?? Object.entries(this.data.errors).flatMap(([field, message]) => (message === '' ? [] : [field]));
      for (const place of ['.field', '#step >>> .field']) toFirstWrong(this.createSelectorQuery(), place, wrong);
      const [first = ''] = wrong;
      this.setData({ focused: isTypedIn(first) ? first : '' });
    },
    async turnTo(step: number) {
      this.setData({ step, focused: '', typing: '' });
      void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
      const ticking = this.data.view?.remarks.some(({ done }) => !done) ?? false;
      if ((step === lastStep || ticking) && (await writingOf(this)?.save()) && this.data.nominationId !== '') await this.refresh();
    },
    async refresh() {
      const { nominationId, draft } = this.data;
      const answer = await call('unit', 'nominee', { nominationId }, draft?.grant);
      if (answer.ok) writingOf(this)?.meet(answer.data);
    },
    /** What could not be sent waits on the phone and shows at the desk; only what a person has to decide holds one here. */
    async done() {
      this.setData({ leaving: true });
      const saved = await writingOf(this)?.save();
      this.setData({ leaving: false });
      if (saved || this.data.saved === 'offline') backTo('/unit/desk/desk');
    },
  },
});
