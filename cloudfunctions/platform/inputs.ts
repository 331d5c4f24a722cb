/** Shapes that several actions ask for. Each limits what it lets in; what it means is decided behind the door. */
import * as z from 'zod';
import { isDay } from '../domain/beijing';
import { maskIdNumbersIn } from '../domain/identity/idNumbersIn';

export const nominationId = z.string().min(1).max(80);
/** A phone's own name of a draft. */
export const draftKey = z.string().regex(/^[0-9a-z-]{8,40}$/);
export const panelId = z.string().min(1).max(40);
export const unitId = z.string().min(1).max(40);
export const version = z.int().min(0).max(1_000_000_000);
export const fileId = z.string().min(1).max(300);
export const cursor = z.string().min(1).max(200);
export const search = z.string().trim().max(50);
/** A day of the calendar, `YYYY-MM-DD`. */
export const day = z.string().max(10).refine(isDay, '日期要写成年-月-日，如 2024-12-05');
/** Text of people about people, a remark, a reason, the name of a file: an ID number in it is kept nowhere. */
export const sentence = (most: number) => z.string().trim().min(1).max(most).overwrite(maskIdNumbersIn);
