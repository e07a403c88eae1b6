import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { CasesPage } from './cases/cases-page.tsx';
import { OverviewPage } from './overview/overview-page.tsx';
import { CaseFrame } from './shell/case-frame.tsx';
import { readView } from './shell/case-view.ts';
import { Frame } from './shell/frame.tsx';
import { NotFound } from './shell/not-found.tsx';

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
const attainability = createRoute({
  ...within('attainability'),
  component: lazyRouteComponent(
    () => import('./attainability/attainability-page.tsx'),
    'AttainabilityPage',
  ),
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
  attainability,
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
