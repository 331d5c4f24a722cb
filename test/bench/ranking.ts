/** Ranking a tier and leaving each expert out: pure work, so that its own seconds are the figure. */
import { fragilityOf, type JudgedCase } from '../../cloudfunctions/domain/evaluation/fragility';
import { normalise } from '../../cloudfunctions/domain/evaluation/normalise';
import { rankCases } from '../../cloudfunctions/domain/evaluation/rankCases';
import { standingsOf } from '../../cloudfunctions/domain/evaluation/standings';
import { season2024 } from '../../cloudfunctions/domain/season/2024';
import { ratioOf, type Figure } from './figure';

const [few, many, seats] = [200, 2000, 7];
const { evaluation } = season2024;

/** Totals that spread without chance, with some alike. */
const total = (at: number, seat: number): number => 5000 + ((at * 7919 + seat * 104_729 + (at % 7) * seat * 31) % 4900);

/** All before the same seven, which is the hardest: leaving one out moves every case. */
const casesOf = (count: number): JudgedCase[] =>
  Array.from({ length: count }, (_, at) => ({
    caseId: `c${String(at).padStart(5, '0')}`,
    sheets: Array.from({ length: seats }, (__, seat) => ({ expertId: `e${seat}`, total: total(at, seat) })),
  }));

function work(cases: readonly JudgedCase[]): void {
  const places = cases.length >> 1;
  const ranked = rankCases(evaluation, cases.map(({ caseId, sheets }) => ({ caseId, totals: sheets.map((sheet) => sheet.total) })));
  standingsOf(ranked, places);
  normalise(ranked.map(({ caseId, result }) => ({ caseId, panelId: 'p', result })));
  fragilityOf(evaluation, cases, places);
}

export async function ranking(): Promise<Figure[]> {
  const [small, large] = [casesOf(few), casesOf(many)];
  const took = await ratioOf(async () => work(large), async () => work(small), 101);
  return [
    { name: `ranking and leave-one-out of ${many} × ${seats}`, measured: took.took[0] / 1000, limit: 2, unit: 's', beside: 'pure work' },
    { name: `ranking and leave-one-out of ${many} × ${seats}: growth`, ...took, limit: 12, unit: '×', beside: `those of ${few} × ${seats}` },
  ];
}
