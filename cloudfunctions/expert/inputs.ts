/** Shapes that several actions of this function ask for. */
import * as z from 'zod';

export const personId = z.string().min(1).max(64);
export const seatNumber = z.int().min(1).max(999);
export const chairs = z.strictObject({
  enterprise: z.int().min(0).max(99),
  school: z.int().min(0).max(99),
  institute: z.int().min(0).max(99),
});
