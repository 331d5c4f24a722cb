import { decidePrint, notListed } from '../../domain/submission/decidePrint';
import type { Line } from '../../domain/nomination/desk';
import { tiersOf } from '../../domain/quota/meters';
import { printableLines, stands, unsignedLines, type PrintedKind } from '../../domain/submission/printed';
import { officeOf as receiving } from '../../domain/nomination/reviewers';
import { routes, type Route } from '../../domain/terms';
import { messageOf } from '../../domain/wording';
import { archiveText, documentWords } from '../../domain/wording/documentWords';
import { routeName, tierName } from '../../domain/wording/names';
import { printedWords } from '../../domain/wording/printedWords';
import { link, pages } from '../../platform/pages';
import { tagOf } from '../../platform/readViews';
import type { Office } from './printing';
import type { DocumentsView, DocumentView } from './views';

const atOnce = 20;

type Listed = Exclude<PrintedKind, 'application'>;

const pageOf: Readonly<Record<Listed, string>> = {
  headcounts: link(pages.headcounts),
  confirmation: '',
  summary: link(pages.unitPapers),
  contacts: '',
  authority: link(pages.unitPapers),
};

function documentView({ season, desk, unit }: Office, kind: Listed, route: Route | null): DocumentView {
  const decision = decidePrint({ season, desk, kind, nominationId: undefined, route: route ?? undefined });
  const { name } = printedWords(kind);
  const { when, stamp, next, pageText } = documentWords(kind);
  return {
    key: route ? `${kind}.${route}` : kind,
    kind,
    route,
    title: route ? `${name}（${routeName(route, receiving(season, route, unit.district))}）` : name,
    when,
    stamp,
    next,
    page: pageOf[kind],
    pageText,
    whyNot: decision.ok ? '' : messageOf(decision.code, decision.facts),
  };
}

/** In the order in which they are needed. A summary for each way that somebody goes, or for the usual one. */
function documentsOf(office: Office): DocumentView[] {
  const { season, desk } = office;
  const goes = (route: Route): boolean => desk.lines.some((line) => stands(line) && tiersOf(season, route).includes(line.tier));
  const used = routes.filter((route) => route === 'district' || goes(route));
  return [
    documentView(office, 'authority', null),
    documentView(office, 'headcounts', null),
    ...(unsignedLines(desk).length > 0 ? [documentView(office, 'confirmation', null)] : []),
    ...used.map((route) => documentView(office, 'summary', route)),
    documentView(office, 'contacts', null),
  ];
}

const personView = ({ nominationId, name, tier, state }: Line, district: string): DocumentsView['people'][number] => ({
  nominationId,
  name,
  tierName: tierName(tier),
  tag: tagOf({ state, tier, district }),
  signs: state === 'awaitingConfirmation',
});

export interface Asked {
  readonly cursor: string | undefined;
  readonly search: string;
}

export function documentsView(office: Office, { cursor, search }: Asked): DocumentsView {
  const { season, desk, unit } = office;
  const found = desk.lines.filter((line) => stands(line) && line.name.includes(search));
  const from = cursor ? found.findIndex(({ nominationId }) => nominationId === cursor) + 1 : 0;
  const shown = found.slice(from, from + atOnce);
  const ready = printableLines(desk).length;
  return {
    unitName: unit.name,
    documents: documentsOf(office),
    archive: { ready, text: archiveText(ready, notListed({ season, desk, route: undefined })) },
    people: shown.map((line) => personView(line, desk.district)),
    total: found.length,
    nextCursor: from + atOnce < found.length ? (shown.at(-1)?.nominationId ?? null) : null,
  };
}
