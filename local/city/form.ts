import type { Tier } from '../../cloudfunctions/domain/terms';
import type { NomineeForm } from '../../cloudfunctions/domain/form/form';
import type { Worker } from './city';

const tiers: Readonly<Record<Worker['skillLevel'], Tier>> = {
  technician: 'excellent',
  seniorTechnician: 'senior',
  specialTechnician: 'special',
  chiefTechnician: 'chief',
};

/** The tier that a unit would nominate this worker for. */
export const tierOf = ({ skillLevel }: Worker): Tier => tiers[skillLevel];

/** 附件1 as the worker's unit fills it in: nothing is missing. */
export function formOf(worker: Worker): Partial<NomineeForm> {
  const { name, gender, ethnicity, idNumber, politicalStatus, education, phone, position } = worker;
  const { occupation, occupationYears, skillLevel, certificateNumber, issuingAuthority, issuedOn } = worker;
  return {
    name,
    gender,
    ethnicity,
    politicalStatus,
    education,
    phone,
    position,
    idType: 'residentId',
    idNumber,
    inServiceStatement: true,
    occupation,
    occupationYears,
    skillLevel,
    certificateNumber,
    issuingAuthority,
    issuedOn,
    honours: [{ title: '单位技术能手', date: '2022', detail: `${occupation}岗位技能竞赛第一名` }],
    results: [{ title: `${position}岗位操作法改进`, date: '2023-06', detail: '在本班组推广，作业时间缩短三成。' }],
    benefits: [{ title: '降本增效', date: '2023', detail: '按单位核算，一年节约费用约12万元。' }],
    justification: `${name}在${occupation}岗位${occupationYears}年，带徒多名，成果在本单位突出。`,
    truthStatement: true,
  };
}
