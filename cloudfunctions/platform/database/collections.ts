/** Every collection with the type of its documents. Their indexes stand in ../../database.json. */
import type { Account, Invitation, Office, Person } from '../../domain/account/person';
import type { Subscription } from '../../domain/account/subscription';
import type { Ask } from '../../domain/ledger/ask';
import type { DistrictList } from '../../domain/district/list';
import type { Panel } from '../../domain/evaluation/panel';
import type { Sheet } from '../../domain/evaluation/sheet';
import type { Expert, Tie } from '../../domain/expert/expert';
import type { LedgerEvent, Notice } from '../../domain/ledger/event';
import type { Desk } from '../../domain/nomination/desk';
import type { NomineeForm } from '../../domain/form/form';
import type { Claim, FormRevision, Nomination, Package } from '../../domain/nomination/nomination';
import type { UnitReminder } from '../../domain/review/decideRemind';
import type { Reminder } from '../../domain/nomination/reminder';
import type { SeasonOverlay } from '../../domain/season/overlay';
import type { Unit, UsccClaim } from '../../domain/unit/unit';
import type { ArchiveJob, Attempts, Disposable, Ticket } from './documents';

export interface Document {
  readonly _id: string;
}

/** A collection's name, carrying the type of what is in it. */
export interface Collection<T extends Document> {
  readonly name: string;
  readonly example?: T;
}

const collection = <T extends Document>(name: string): Collection<T> => ({ name });

export const accounts = collection<Account>('accounts');
export const people = collection<Person>('people');
export const offices = collection<Office>('offices');
export const invitations = collection<Invitation>('invitations');
export const units = collection<Unit>('units');
export const usccs = collection<UsccClaim>('usccs');
export const desks = collection<Desk>('unitSeasons');
export const nominations = collection<Nomination>('nominations');
export const forms = collection<FormRevision<NomineeForm>>('forms');
export const claims = collection<Claim>('claims');
export const packages = collection<Package>('packages');
export const seasons = collection<SeasonOverlay & Document>('seasons');
export const districtLists = collection<DistrictList>('districtLists');
export const tickets = collection<Ticket>('tickets');
export const disposables = collection<Disposable>('disposables');
export const archives = collection<ArchiveJob>('archives');
export const attempts = collection<Attempts>('attempts');
export const experts = collection<Expert>('experts');
export const ties = collection<Tie>('ties');
export const panels = collection<Panel>('panels');
export const sheets = collection<Sheet>('sheets');
export const events = collection<LedgerEvent>('events');
export const unitReminders = collection<UnitReminder>('unitReminders');
export const outbox = collection<Notice>('outbox');
export const reminders = collection<Reminder>('reminders');
export const asks = collection<Ask>('asks');
export const subscriptions = collection<Subscription>('subscriptions');
