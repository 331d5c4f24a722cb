import * as z from 'zod';
import { roundings } from '../../domain/season/season';
import { districtCodes, quotaLevels, routes } from '../../domain/terms';
import { day, sentence, unitId, version } from '../../platform/inputs';

const district = z.enum(districtCodes);
const officeName = z.string().trim().min(1).max(40);

/** Why, and what the office saw when it decided. */
const decided = { version, reason: sentence(200) };

/** One decision as its form sends it; `until` is a day, which ends as the season's days end. */
export const rulingInput = z.discriminatedUnion('kind', [
  z.strictObject({ ...decided, kind: z.literal('unitExtension'), unitId, route: z.enum(routes), until: day }),
  z.strictObject({ ...decided, kind: z.literal('districtExtension'), district, until: day }),
  z.strictObject({ ...decided, kind: z.literal('places'), district, places: z.int().min(0).max(70) }),
  z.strictObject({ ...decided, kind: z.literal('boundary'), level: z.enum(quotaLevels), at: z.int().min(1).max(1_000_000), reading: z.enum(['above', 'below']) }),
  z.strictObject({ ...decided, kind: z.literal('rounding'), rounding: z.enum(roundings) }),
  z.strictObject({ ...decided, kind: z.literal('dayEnd'), minutes: z.int().min(1).max(24 * 60) }),
  z.strictObject({ ...decided, kind: z.literal('publicity'), days: z.int().min(1).max(60), firstDay: z.enum(['excluded', 'included']) }),
  z.strictObject({ ...decided, kind: z.literal('office'), district, office: officeName, talentOffice: officeName.nullable() }),
  z.strictObject({
    ...decided,
    kind: z.literal('contact'),
    place: z.enum([...districtCodes, 'city']),
    office: officeName,
    phone: z.string().trim().regex(/^[0-9+ -]{5,20}$/, '电话只写数字、空格和连字符'),
    address: sentence(100).or(z.literal('')),
  }),
]);

export type RulingInput = z.output<typeof rulingInput>;
