import * as z from 'zod';
import { isDay } from '../../domain/beijing';
import { emptyForm } from '../../domain/form/checkForm';
import { genders, idTypes, type NomineeForm } from '../../domain/form/form';
import { skillLevels } from '../../domain/terms';
import { fileId } from '../../platform/inputs';

/**
 * The shape of 附件1 on its way in. A draft may lack anything; only what could never become a form is refused here, and
 * what is wrong with it is said by `checkForm`.
 */
const line = z.string().max(200);
const text = z.string().max(3000);
const achievements = z
  .array(
    z.strictObject({
      title: line,
      date: z.string().max(10).default(''),
      detail: text.default(''),
      proof: z.array(fileId).max(9).optional(),
    }),
  )
  .max(40);

export const formInput = z.strictObject({
  name: line.optional(),
  gender: z.enum([...genders, '']).optional(),
  ethnicity: line.optional(),
  birthMonth: z.string().max(7).optional(),
  idType: z.enum(idTypes).optional(),
  idNumber: z.string().max(40).optional(),
  politicalStatus: line.optional(),
  education: line.optional(),
  phone: z.string().max(30).optional(),
  position: line.optional(),
  inServiceStatement: z.boolean().optional(),
  occupation: line.optional(),
  occupationYears: z.int().min(0).max(99).nullable().optional(),
  skillLevel: z.enum([...skillLevels, '']).optional(),
  certificateNumber: line.optional(),
  issuingAuthority: line.optional(),
  issuedOn: z
    .string()
    .max(10)
    .refine((day) => day === '' || isDay(day), '日期要写成年-月-日，如 2024-12-05')
    .optional(),
  honours: achievements.optional(),
  results: achievements.optional(),
  benefits: achievements.optional(),
  justification: text.optional(),
  truthStatement: z.boolean().optional(),
});

/** A whole form: what was given over what stood there before. What came as JSON holds no undefined. */
export const formFrom = (given: z.output<typeof formInput>, before: NomineeForm = emptyForm): NomineeForm => ({
  ...before,
  ...Object.fromEntries(Object.entries(given)),
});
