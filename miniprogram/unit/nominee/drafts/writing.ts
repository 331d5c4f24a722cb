import { countWaiting, revisionOf, type Draft, type FormField, type Revision, type Tier } from './draft';
import { isSettled, merge, type Choices, type Conflict } from './merge';
import type { Side } from './mergeList';
import { maskTyped, numbersOf, send, type Nominee, type Sent } from './send';
import { Later, pace, Seldom } from './pacing';
import * as shelf from './shelf';
import { clock, type Standing } from './standing';
import type { Form } from '../blankForm';

/**
 * One draft in an open page. Every change is on the phone at once, and with the functions after a pause; what a colleague
 * saved meanwhile is merged in, and where both wrote the same nothing is sent until somebody has chosen. The ID number stays
 * here, in memory.
 */
export class Writing {
  private idNumber = '';
  private sentIdNumber = '';
  private theirs: Revision | null = null;
  private choices: Choices = {};
  private settled: readonly Conflict[] = [];
  private sending: Promise<boolean> | null = null;
  private readonly onPhone = new Seldom(pace.phone, () => this.keep());
  private readonly atRest = new Later(() => void this.save());
  private theirNumber = '';
  /** What a form that is closed holds now. */
  private closedAt: Revision | null = null;
  private kept = true;
  private standing: Omit<Standing, 'draft' | 'waiting' | 'conflicts'> = {
    saved: 'clean', savedAt: '', why: '', taken: [], problems: null, refused: {}, view: null,
  };

  constructor(
    private draft: Draft,
    private readonly tell: (standing: Standing) => void,
    private readonly tierName: (tier: string) => string,
    /** The ID number that the form has, masked; '' for none. */
    private idMasked: string,
  ) {}

  /** From here on it saves by itself when the network is back. */
  open(): void {
    wx.onNetworkStatusChange(this.onNetwork);
  }

  /** Typed as `wx.offNetworkStatusChange` wants it, which knows nothing of the status. */
  private readonly onNetwork = (status: object): void => {
    if ('isConnected' in status && status.isConnected === true) void this.save();
  };

  /** Says how it stands before anything was asked. */
  start(): void {
    this.say({ saved: this.draft.tier === '' && this.waiting > 0 ? 'phone' : this.waiting > 0 ? 'offline' : 'clean' });
  }

  /** The page is gone; what could not be sent waits on the phone. */
  async close(): Promise<void> {
    wx.offNetworkStatusChange(this.onNetwork);
    await this.leave();
  }

  get waiting(): number {
    return countWaiting(this.draft, this.unsentIdNumber);
  }

  private get unsentIdNumber(): string {
    return this.idNumber === this.sentIdNumber ? '' : this.idNumber;
  }

  /** Typed here and not sent, or typed before the app was closed and not typed again. */
  private get owes(): boolean {
    return this.unsentIdNumber !== '' || (this.draft.owesIdNumber && this.idNumber === '');
  }

  private get conflicts(): readonly Conflict[] {
    return this.theirs ? this.meeting(this.theirs).conflicts : this.settled;
  }

  private meeting(theirs: Revision) {
    const { draft, choices, tierName } = this;
    const numbers = numbersOf({ typed: this.unsentIdNumber, before: this.idMasked }, this.theirNumber);
    return merge({ base: draft.base, mine: draft, theirs, choices, numbers, tierName });
  }

  private say(more: Partial<typeof this.standing> = {}): void {
    this.standing = { ...this.standing, view: null, ...more };
    const full = this.kept ? {} : { saved: 'failed' as const, why: '手机存储满了，没有记下。请先清理手机，再接着填' };
    this.tell({ ...this.standing, ...full, draft: this.draft, waiting: this.waiting, conflicts: this.conflicts });
  }

  /** `typing`: one stroke of many; the phone hears of the last of them within a moment, and of everything else at once. */
  change(name: FormField, value: Form[FormField], typing = false): void {
    if (name === 'idNumber') this.idNumber = typeof value === 'string' ? value : '';
    else this.draft = { ...this.draft, form: { ...this.draft.form, [name]: value } };
    this.changed();
    if (!typing) this.onPhone.now();
  }

  changeTier(tier: Tier): void {
    this.draft = { ...this.draft, tier };
    this.changed();
    this.onPhone.now();
  }

  private changed(): void {
    const stuck = this.theirs ? 'conflict' : this.draft.stuck === 'closed' ? 'closed' : '';
    this.draft = { ...this.draft, owesIdNumber: this.owes, stuck, why: '' };
    this.onPhone.ask();
    this.atRest.in(pace.quiet);
    this.say({ saved: this.theirs ? 'conflict' : this.standing.saved === 'offline' ? 'offline' : 'phone', refused: {} });
  }

  /** To the phone's storage, now. What the functions have in full needs no place there. */
  private keep(): void {
    if (this.waiting === 0 && !this.draft.owesIdNumber) return shelf.drop(this.draft);
    this.kept = shelf.put(this.draft);
  }

  /** Makes ready for the app to be closed: nothing that was written is only here. */
  async leave(): Promise<void> {
    this.onPhone.now();
    await this.save();
    this.atRest.stop();
  }

  /** True when all that was written is with the functions. */
  async save(): Promise<boolean> {
    this.atRest.stop();
    this.onPhone.now();
    if (this.sending && !(await this.sending)) return false;
    if (this.waiting === 0) return true;
    if (this.theirs || this.draft.stuck === 'closed') return false;
    if (this.draft.tier === '') {
      this.say({ saved: 'phone' });
      return false;
    }
    this.sending = this.sendNow().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async sendNow(): Promise<boolean> {
    const [draft, idNumber] = [this.draft, this.unsentIdNumber];
    this.say({ saved: 'saving', why: '' });
    const sent = await send(draft, { typed: idNumber, before: this.idMasked });
    if (sent.kind === 'saved') this.arrived(draft, idNumber, sent);
    else if (sent.kind === 'trouble') this.stopped(sent.trouble);
    else this.meet(sent.theirs);
    this.keep();
    return sent.kind === 'saved';
  }

  private arrived(draft: Draft, idNumber: string, { nominationId, saved, problems, taken }: Extract<Sent, { kind: 'saved' }>): void {
    if (idNumber !== '') {
      this.sentIdNumber = idNumber;
      this.idMasked = maskTyped(idNumber);
    }
    this.theirNumber = this.idMasked;
    const before = { ...draft, revision: draft.base.revision };
    const merged = merge({ base: before, mine: this.draft, theirs: saved });
    const owesIdNumber = this.owes;
    if (merged.conflicts.length > 0) {
      this.draft = { ...this.draft, nominationId, base: revisionOf(before), owesIdNumber, stuck: 'conflict' };
      this.theirs = saved;
      return this.say({ saved: 'conflict', problems });
    }
    this.draft = { ...this.draft, nominationId, base: revisionOf(saved), tier: merged.tier, form: merged.form, owesIdNumber, stuck: '', why: '' };
    this.settled = [];
    this.say({ saved: 'saved', savedAt: clock(), problems, taken: taken.length > 0 ? taken : this.standing.taken });
  }

  private stopped({ kind, message, fields }: Extract<Sent, { kind: 'trouble' }>['trouble']): void {
    if (kind === 'offline') return this.say({ saved: 'offline' });
    const why = fields[0]?.message || message || '内容还在，稍后自动再试';
    const refused = Object.fromEntries(fields.map((one) => [one.field.replace(/^form\./, ''), one.message]));
    if (kind === 'refused') this.draft = { ...this.draft, stuck: 'refused', why };
    else this.atRest.in(pace.again);
    this.say({ saved: 'failed', why, refused });
  }

  /** What the functions have now: merged in by itself, or put beside what was written here, for a person to choose. */
  meet(view: Nominee): void {
    const { nominationId } = view;
    if (!view.editable) {
      const stuck = this.waiting > 0 ? 'closed' : '';
      this.closedAt = revisionOf(view);
      const { tier, form } = revisionOf(view);
      this.draft = stuck ? { ...this.draft, nominationId, stuck, why: view.whyNot } : { ...this.draft, nominationId, tier, form, base: revisionOf(view) };
      return this.say({ saved: stuck || 'clean', problems: view.problems, view });
    }
    if (view.revision === this.draft.base.revision) return this.say({ problems: view.problems, view });
    this.theirNumber = view.form.idNumber;
    const merged = this.meeting(view);
    if (merged.conflicts.length > 0) {
      this.theirs = revisionOf(view);
      this.draft = { ...this.draft, nominationId, stuck: 'conflict' };
      return this.say({ saved: 'conflict', view });
    }
    this.idMasked = this.theirNumber;
    this.draft = { ...this.draft, nominationId, base: revisionOf(view), tier: merged.tier, form: merged.form, stuck: '', why: '' };
    this.say({ problems: view.problems, taken: merged.taken, view });
  }

  choose(key: string, side: Side): void {
    this.choices = { ...this.choices, [key]: side };
    this.say();
  }

  /** Takes what was chosen and saves it; what was not chosen stays to be read until it is saved. */
  async settle(): Promise<boolean> {
    const { theirs } = this;
    if (!theirs || !isSettled(this.conflicts)) return false;
    const { tier, form, conflicts, taken } = this.meeting(theirs);
    this.settled = conflicts;
    if (this.choices.idNumber === 'theirs') this.idNumber = this.sentIdNumber;
    this.idMasked = this.theirNumber;
    this.draft = { ...this.draft, base: theirs, tier, form, stuck: '' };
    this.theirs = null;
    this.choices = {};
    this.keep();
    this.say({ saved: 'phone', taken });
    if (!(await this.save())) return false;
    this.settled = [];
    this.say({ saved: 'saved', savedAt: clock() });
    return true;
  }

  /** The person knows that an ID number typed before has to be typed again. */
  forgetIdNumber(): void {
    this.draft = { ...this.draft, owesIdNumber: false };
    this.keep();
    this.say();
  }

  /** A form that is closed: what was not saved is let go, once its writer has read or copied it. */
  letGo(): void {
    shelf.drop(this.draft);
    const base = this.closedAt ?? this.draft.base;
    this.draft = { ...this.draft, base, tier: base.tier, form: base.form, owesIdNumber: false, stuck: '', why: '' };
    this.say({ saved: 'clean' });
  }
}
