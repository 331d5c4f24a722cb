import type { ReplyOf } from '../../../typings/api';

export type Form = ReplyOf<'unit', 'nominee'>['form'];

/** 附件1 with nothing in it. */
export const blankForm: Form = {
  name: '', gender: '', ethnicity: '', birthMonth: '', idType: 'residentId', idNumber: '', politicalStatus: '', education: '',
  phone: '', position: '', inServiceStatement: false, occupation: '', occupationYears: null, skillLevel: '',
  certificateNumber: '', issuingAuthority: '', issuedOn: '', honours: [], results: [], benefits: [], justification: '',
  truthStatement: false,
};
