import type { NomineeForm } from '../../cloudfunctions/domain/form/form';

export const today = '2024-12-05';

/** A complete form of somebody made up, fit for the tier senior on `today`. */
export const completeForm: NomineeForm = {
  name: '王䶮',
  gender: '女',
  ethnicity: '汉族',
  birthMonth: '1949-12',
  idType: 'residentId',
  idNumber: '11010519491231002X',
  politicalStatus: '群众',
  education: '大专',
  phone: '13800005678',
  position: '焊接班长',
  inServiceStatement: true,
  occupation: '焊工',
  occupationYears: 21,
  skillLevel: 'seniorTechnician',
  certificateNumber: 'S000015020003234500127',
  issuingAuthority: '包头市职业技能鉴定指导中心',
  issuedOn: '2019-06-18',
  honours: [{ title: '市级技术能手', date: '2021', detail: '' }],
  results: [{ title: '改进焊接夹具', date: '2022-03', detail: '返工减少一半' }],
  benefits: [],
  justification: '',
  truthStatement: true,
};
