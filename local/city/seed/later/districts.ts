/** Each district reads what came, ranks, draws its line and sends its list to the city. */
import { districts } from '../../../../cloudfunctions/domain/terms';
import { offices2024 } from '../../../../cloudfunctions/domain/season/offices2024';
import { actingAs, type Filling } from '../acting';
import { listIn, numberIn, textIn, type Data, type Visitor } from '../visitor';
import { passAll } from './passAll';

/** So large a share of the 高级技师 goes on, since of a few the rate alone would let nobody through. */
const share = 0.6;

const rateOf = (list: Data | null): Data => (list?.rate ?? {}) as Data;

/** The city gives a district places on top of the rate. */
async function grantPlaces(city: Visitor, district: string, places: number): Promise<void> {
  const version = numberIn(await city.ask('review.rulings', {}), 'version');
  await city.ask('review.grant', { kind: 'places', district, places, version, reason: '基数较小，按比例不足，经研究增补' });
}

async function drawLine(city: Visitor, officer: Visitor, district: string): Promise<void> {
  const list = await officer.ask('review.districtList', {});
  const rankable = listIn(list, 'seniors').filter(({ rankable: fits }) => fits === true);
  if (rankable.length === 0 || list?.canRank !== true) return;
  const wanted = Math.ceil(rankable.length * share) - numberIn(rateOf(list), 'places');
  if (wanted > 0) await grantPlaces(city, district, wanted);
  await officer.ask('review.rank', { order: rankable.map((row) => textIn(row, 'id')) });
  await officer.ask('review.cut', {});
}

async function signAndSend(signers: readonly Visitor[]): Promise<void> {
  const [officer] = signers;
  for (const signer of signers) {
    const list = await signer.ask('review.districtList', {});
    await signer.ask('review.cosign', { seen: textIn(list, 'fingerprint') }, ['nothingToForward']);
  }
  await officer?.ask('review.forward', {}, ['nothingToForward']);
}

/** Where one person sits in both offices of a district, nobody can sign for the second; its list stays at home. */
export async function districtsForward(filling: Filling): Promise<void> {
  const city = actingAs(filling, 'cityOfficer');
  for (const { code } of districts) {
    const officer = actingAs(filling, 'districtOfficer', code);
    await passAll(officer, 'firstReview');
    await drawLine(city, officer, code);
    const two = offices2024.some(({ district, talentOffice }) => district === code && talentOffice !== null);
    const signers = two ? [officer, actingAs(filling, 'districtTalentOffice', code)] : [officer];
    const people = new Set(signers.map(({ openid }) => openid));
    if (people.size === signers.length) await signAndSend(signers);
  }
}
