import { MARKINGS, type Marking } from '@respondeat/engine';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { CasesPage } from './cases/cases-page.tsx';
import { OverviewPage } from './overview/overview-page.tsx';
import { CaseFrame } from './shell/case-frame.tsx';
import { Frame } from './shell/frame.tsx';
import { NotFound } from './shell/not-found.tsx';

/** What of a case is looked at. It stands in the address, so that a view can be kept and passed on. */
export interface CaseView {
  readonly asOf?: string | undefined;
  readonly marking?: Marking | undefined;
  readonly incident?: string | undefined;
  readonly state?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly pick?: string | undefined;
  readonly find?: string | undefined;
  readonly verdict?: string | undefined;
  readonly without?: string | undefined;
  readonly question?: string | undefined;
  readonly on?: string | undefined;
  readonly source?: string | undefined;
}

const WORDS = [
  'asOf',
  'incident',
  'state',
  'from',
  'to',
  'pick',
  'find',
  'verdict',
  'without',
  'question',
  'on',
  'source',
] as const;

function readView(search: Record<string, unknown>): CaseView {
  const words = WORDS.flatMap((key) =>
    typeof search[key] === 'string' && search[key] !== '' ? [[key, search[key]]] : [],
  );
  const marking = MARKINGS.find((known) => known === search.marking);
  return { ...Object.fromEntries(words), ...(marking === undefined ? {} : { marking }) };
}

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

const cases = createRoute({ getParentRoute: () => root, path: '/', component: CasesPage });
const imports = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('./imports/import-page.tsx'), 'ImportPage'),
});
const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId',
  validateSearch: readView,
  component: CaseFrame,
});
const within = <const Path extends string>(path: Path) => ({
  getParentRoute: () => oneCase,
  path,
});

const overview = createRoute({ ...within('/'), component: OverviewPage });
const incidents = createRoute({
  ...within('incidents'),
  component: lazyRouteComponent(() => import('./incidents/incidents-page.tsx'), 'IncidentsPage'),
});
const ties = createRoute({
  ...within('ties'),
  component: lazyRouteComponent(() => import('./ties/ties-page.tsx'), 'TiesPage'),
});
const evidence = createRoute({
  ...within('evidence'),
  component: lazyRouteComponent(() => import('./evidence/evidence-page.tsx'), 'EvidencePage'),
});
const report = createRoute({
  ...within('reports/$reportId'),
  component: lazyRouteComponent(() => import('./reports/report-page.tsx'), 'ReportPage'),
});
const attribution = createRoute({
  ...within('attribution'),
  component: lazyRouteComponent(
    () => import('./attribution/attribution-page.tsx'),
    'AttributionPage',
  ),
});
const standards = createRoute({
  ...within('standards'),
  component: lazyRouteComponent(() => import('./standards/standards-page.tsx'), 'StandardsPage'),
});
const dossier = createRoute({
  ...within('dossier'),
  component: lazyRouteComponent(() => import('./dossier/dossier-page.tsx'), 'DossierPage'),
});
const history = createRoute({
  ...within('history'),
  component: lazyRouteComponent(() => import('./history/history-page.tsx'), 'HistoryPage'),
});

const pages = [
  overview,
  incidents,
  ties,
  evidence,
  report,
  attribution,
  standards,
  dossier,
  history,
];

/** Every page by its address. */
export const router = createRouter({
  routeTree: root.addChildren([cases, imports, oneCase.addChildren(pages)]),
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
