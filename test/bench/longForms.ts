/** The longest form that the rules let through, with every paper it may have: what a page that opens it is sent. */
import { mostInSlot } from '../../cloudfunctions/domain/nomination/decideAttach';
import { checkForm } from '../../cloudfunctions/domain/form/checkForm';
import type { Line } from '../../cloudfunctions/domain/nomination/desk';
import type { NomineeForm } from '../../cloudfunctions/domain/form/form';
import { longestTold } from '../../cloudfunctions/domain/form/formFields';
import type { Paper, PaperSlot } from '../../cloudfunctions/domain/papers/paper';
import { season2024 } from '../../cloudfunctions/domain/season/2024';
import { desks, forms, nominations, units } from '../../cloudfunctions/platform/database/collections';
import { cloud } from '../../cloudfunctions/platform/database/connect';
import { sealForm } from '../../cloudfunctions/platform/formRevisions';
import { main as nominee } from '../../cloudfunctions/nominee';
import { main as review } from '../../cloudfunctions/review';
import { main as unit } from '../../cloudfunctions/unit';
import { completeForm, today } from '../domain/madeUpForm';
import type { Figure } from './figure';
import { approvedUnit, confirmedDesk, nomination } from './madeUp';
import { accounts, contactAccount, contextOf, now, officerAccount, type World } from './world';

const unitId = '91150203MA7K2Q4T0J.55555555';
const id = `2024.${unitId}.1`;
const items = 30;
/** The contact writes and, so that one account does, is the nominee too. */
const personId = contactAccount('long', unitId).personId;

/** As many as each slot takes, under names as long as phones give. */
async function papersOf(): Promise<readonly Paper[]> {
  const slots = Object.keys(mostInSlot) as PaperSlot[];
  const all = slots.flatMap((slot) => Array.from({ length: mostInSlot[slot] }, (_, n) => ({ slot, n })));
  return Promise.all(
    all.map(async ({ slot, n }): Promise<Paper> => {
      const cloudPath = `papers/${`${slot}${n}`.padEnd(24, '0')}.jpg`;
      const { fileID } = await cloud().uploadFile({ cloudPath, fileContent: Buffer.from('x') });
      return { slot, fileId: fileID, name: `微信图片_20241205090${n}.jpg`, type: 'image/jpeg', size: 5_000_000, hash: '0'.repeat(64), at: now };
    }),
  );
}

/** As many items as the lists take, all that may be told in them, and evidence for the first of them. */
function longest(papers: readonly Paper[]): NomineeForm {
  const proofs = papers.filter(({ slot }) => slot === 'evidence').map(({ fileId }) => fileId);
  const length = Math.floor(longestTold / (3 * items));
  const list = (own: readonly string[]): NomineeForm['results'] =>
    Array.from({ length: items }, (_, n) => ({ title: '改进工艺', date: '2021-06-01', detail: '好'.repeat(length - 4), ...(own[n] ? { proof: [own[n]] } : {}) }));
  const form = { ...completeForm, position: '岗'.repeat(100), issuingAuthority: '局'.repeat(100), honours: list([]), results: list(proofs), benefits: list([]) };
  const problems = checkForm(season2024, 'senior', form, today);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return form;
}

async function fill(world: World): Promise<void> {
  const papers = await papersOf();
  const form = longest(papers);
  const desk = confirmedDesk(1, unitId);
  const whole = nomination(1, {
    _id: id, unitId, papers, tier: 'senior', level: 'seniorTechnician', state: 'firstReview', reviewer: `district:${desk.district}`, submittedRevision: 1,
    nomineeKey: personId, nominee: personId,
  });
  await world.fill(accounts, [contactAccount('long', unitId), officerAccount('long-officer', desk.district)]);
  await world.fill(units, [approvedUnit(unitId)]);
  await world.fill(desks, [{ ...desk, headcounts: null, lines: desk.lines.map((line): Line => ({ ...line, tier: 'senior', state: 'firstReview' })) }]);
  await world.fill(nominations, [whole]);
  await world.fill(forms, [sealForm(id, 1, form, { personId: '', at: now })]);
}

type Main = (event: { readonly action: string; readonly input: object }, context: ReturnType<typeof contextOf>) => Promise<unknown>;

export async function longForms(world: World): Promise<Figure[]> {
  await fill(world);
  const openers: readonly (readonly [string, Main, string, string])[] = [
    ['unit.nominee', unit, 'nominee', 'long'],
    ['nominee.read', nominee, 'read', 'long'],
    ['review.open', review, 'open', 'long-officer'],
  ];
  const figures: Figure[] = [];
  for (const [name, main, action, openid] of openers) {
    const reply = JSON.stringify(await main({ action, input: { nominationId: id } }, contextOf(openid)));
    if (!reply.startsWith('{"ok":true')) throw new Error(`${name}: ${reply}`);
    figures.push({ name: `${name} of the longest form: reply`, measured: Buffer.byteLength(reply) / 1024, limit: 30, unit: 'KB', beside: `${items} items in each list, ${longestTold} characters told, every paper` });
  }
  return figures;
}
