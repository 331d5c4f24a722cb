/** How long a file of 9 MB takes to look at, beside reading each of its bytes once for its hash. */
import { createHash } from 'node:crypto';
import { checkContent } from '../../cloudfunctions/platform/content/checkContent';
import { madeUpPdf, madeUpPhoto, onePage } from '../../local/city/seed/paper';
import { ratioOf, type Figure } from './figure';

const bytes = 9 * 1024 * 1024;

/** Bytes in no order, none of them 255, so that they may stand in a JPEG. */
function disorder(): Buffer {
  let state = 1;
  return Buffer.from(Uint8Array.from({ length: bytes }, () => (state = (state * 48_271) % 2_147_483_647) % 255));
}

function photo(): Buffer {
  const made = madeUpPhoto(4000, 3000);
  return Buffer.concat([made.subarray(0, -2), disorder(), made.subarray(-2)]);
}

const pdf = (): Buffer => madeUpPdf([...onePage, `<< /Length ${bytes} >>\nstream\n${disorder().toString('latin1')}\nendstream`]);

async function figureOf(name: string, content: Buffer, limit: number): Promise<Figure> {
  const checked = checkContent(content, { name, isPhoto: false });
  if (!checked.ok) throw new Error(`the made-up ${name} is refused`);
  const look = async (): Promise<unknown> => checkContent(content, { name, isPhoto: false });
  const hash = async (): Promise<unknown> => createHash('sha256').update(content).digest('hex');
  return { name: `looking at a ${name} of 9 MB`, ...(await ratioOf(look, hash, 9)), limit, unit: '×', beside: 'its SHA-256' };
}

export const fileChecks = async (): Promise<Figure[]> => [
  await figureOf('JPEG', photo(), 1),
  await figureOf('PDF', pdf(), 12),
];
