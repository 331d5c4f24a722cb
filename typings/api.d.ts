/** What the phone may ask and what it hears: one line for each action. Types only; nothing of the functions reaches the phone. */
import type { HomeView, InvitationView, MemberView, MeView } from '../cloudfunctions/account/views';
import type { NomineeForm, FormProblem } from '../cloudfunctions/domain/nomination/form';
import type { PaperSlot } from '../cloudfunctions/domain/nomination/nomination';
import type { QuotaAnswer } from '../cloudfunctions/domain/nomination/quota';
import type { DistrictCode, QuotaLevel, Role, Route, Tier } from '../cloudfunctions/domain/terms';
import type { UnitContactDetails } from '../cloudfunctions/domain/unit/unit';
import type { FoundView, OwnFormView, StatusView } from '../cloudfunctions/nominee/views';
import type { PaperView } from '../cloudfunctions/platform/views';
import type { UploadPurpose } from '../cloudfunctions/platform/files';
import type { QueueView, ReviewedNominationView, ReviewedUnitView } from '../cloudfunctions/review/views';
import type {
  FormOptionsView,
  NomineeView,
  QuotaGuideView,
  ReceiptView,
  SubmitCheckView,
  SubmitReply,
  WorkspaceView,
} from '../cloudfunctions/unit/views';

interface Exchange<Input, Reply> {
  readonly input: Input;
  readonly reply: Reply;
}
type Nothing = Record<never, never>;
type Members = { readonly members: readonly MemberView[] };

export interface Api {
  account: {
    home: Exchange<Nothing, HomeView>;
    me: Exchange<Nothing, MeView>;
    bindPhone: Exchange<{ code: string }, MeView>;
    acceptInvitation: Exchange<{ code: string }, MeView>;
    invite: Exchange<{ role: Role; phone: string; name: string; district?: DistrictCode }, InvitationView>;
    revokeRole: Exchange<{ personId: string; role: Role; district?: DistrictCode }, Members>;
    members: Exchange<{ role: Role; district?: DistrictCode }, Members>;
    handOver: Exchange<{ phone: string; name: string; unitId?: string }, InvitationView>;
  };
  unit: {
    explainQuota: Exchange<{ level: QuotaLevel; headcount: number }, QuotaAnswer>;
    quotaGuide: Exchange<{ level: QuotaLevel; headcount: number }, QuotaGuideView>;
    register: Exchange<
      { uscc: string; name: string; district: DistrictCode; address: string; contact: UnitContactDetails },
      { unitId: string; state: string; office: string }
    >;
    declareHeadcounts: Exchange<
      {
        asOf: string;
        technician: number;
        seniorTechnician: number;
        specialTechnician: number;
        chiefTechnician: number;
        statementFileId?: string;
        version?: number;
      },
      { version: number; quota: Readonly<Record<QuotaLevel, QuotaAnswer>> }
    >;
    workspace: Exchange<{ cursor?: string; search?: string }, WorkspaceView>;
    formOptions: Exchange<Nothing, FormOptionsView>;
    saveNominee: Exchange<
      { nominationId?: string; revision?: number; tier: Tier; form: Partial<NomineeForm> },
      { nominationId: string; revision: number; problems: readonly FormProblem[] }
    >;
    nominee: Exchange<{ nominationId: string }, NomineeView>;
    uploadTicket: Exchange<
      { purpose: UploadPurpose; name: string; size: number },
      { path: string; ticketId: string; expiresAt: string }
    >;
    attach: Exchange<
      { nominationId: string; slot: PaperSlot; fileId: string },
      { papers: readonly PaperView[]; problems: readonly FormProblem[] }
    >;
    checkSubmit: Exchange<{ route: Route }, SubmitCheckView>;
    submit: Exchange<{ route: Route; version: number }, SubmitReply>;
    receipt: Exchange<{ number: string }, ReceiptView>;
    withdraw: Exchange<{ nominationId: string }, { state: string }>;
  };
  nominee: {
    find: Exchange<{ name: string; idLast6: string }, { found: readonly FoundView[] }>;
    read: Exchange<{ nominationId: string }, OwnFormView>;
    confirm: Exchange<{ nominationId: string; revision: number }, StatusView>;
    dispute: Exchange<{ nominationId: string; field: string; remark: string }, StatusView>;
    status: Exchange<Nothing, StatusView>;
  };
  review: {
    queue: Exchange<
      { stage: 'units' | 'firstReview' | 'qualificationReview' | 'returned'; cursor?: string; search?: string },
      QueueView
    >;
    open: Exchange<{ nominationId: string }, ReviewedNominationView>;
    openUnit: Exchange<{ unitId: string }, ReviewedUnitView>;
    approveUnit: Exchange<{ unitId: string; supersede?: { reason: string } }, ReviewedUnitView>;
    declineUnit: Exchange<{ unitId: string; reason: string }, ReviewedUnitView>;
    returnForCorrection: Exchange<
      { nominationId: string; version: number; remarks: readonly { field: string; text: string }[]; due?: string },
      ReviewedNominationView
    >;
  };
}

export type FunctionName = keyof Api;
export type ActionName<F extends FunctionName> = keyof Api[F] & string;
export type InputOf<F extends FunctionName, A extends ActionName<F>> = Api[F][A] extends { readonly input: infer I } ? I : never;
export type ReplyOf<F extends FunctionName, A extends ActionName<F>> = Api[F][A] extends { readonly reply: infer R } ? R : never;
