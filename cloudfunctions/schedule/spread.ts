import { packages } from '../platform/database/collections';
import { find } from '../platform/database/read';
import { spreadPackage } from '../platform/spreadPackage';
import { apart } from './apart';

/** Finishes what a submit began: shows the nominations of a package whose function died after its commit. */
export async function spread(): Promise<{ readonly spread: number }> {
  const open = await find(packages, { where: { spread: false }, orderBy: [['at', 'asc']], limit: 20 });
  for (const one of open) await apart('spread', () => spreadPackage(one));
  return { spread: open.length };
}
