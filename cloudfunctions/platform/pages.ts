/** Where views and notices lead: the mini-program's pages, without a leading slash as WeChat's messages want them. */
export const pages = {
  desk: 'unit/desk/desk',
  headcounts: 'unit/headcounts/headcounts',
  nominee: 'unit/nominee/nominee',
  change: 'unit/change/change',
  nominees: 'unit/nominees/nominees',
  phone: 'unit/phone/phone',
  check: 'unit/check/check',
  unitPapers: 'unit/papers/papers',
  documents: 'unit/documents/documents',
  register: 'unit/register/register',
  find: 'worker/find/find',
  status: 'worker/status/status',
  queue: 'staff/queue/queue',
  reviewedUnit: 'staff/unit/unit',
  reach: 'staff/reach/reach',
  ranking: 'staff/ranking/ranking',
  meeting: 'staff/meeting/meeting',
  lists: 'staff/documents/documents',
  experts: 'staff/experts/experts',
  panels: 'staff/panels/panels',
  expertSeats: 'expert/seats/seats',
  cases: 'expert/cases/cases',
  sheet: 'expert/sheet/sheet',
  results: 'staff/results/results',
  rulings: 'staff/rulings/rulings',
  dashboard: 'staff/dashboard/dashboard',
} as const;

/** `/unit/nominee/nominee?nominationId=…`, for a view's `page`. */
export function link(page: (typeof pages)[keyof typeof pages], query: Readonly<Record<string, string>> = {}): string {
  const entries = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `/${page}${entries.length > 0 ? `?${entries.join('&')}` : ''}`;
}
