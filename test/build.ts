/** Runs once before the first project that drives the built parts: what is tested is what gets deployed, built afresh. */
import { buildFunctions } from '../local/buildFunctions';
import { buildPhone, sayDiagnostic } from '../local/phone/build';

/** Set in the environment once it is: every process of the run inherits it, and none builds again. */
export const buildDone = 'TEST_BUILD_DONE';

export default async function build(): Promise<void> {
  if (process.env[buildDone]) return;
  const [, phone] = await Promise.all([buildFunctions(), buildPhone({ root: 'miniprogram', outDir: 'dist/phone' })]);
  if (!phone.ok) throw new Error(`The mini-program does not build:\n${phone.diagnostics.map(sayDiagnostic).join('\n')}`);
  process.env[buildDone] = 'yes';
}
