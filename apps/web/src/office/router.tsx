// Pages of the office by their address. Each page's code is loaded when it is first opened.
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { ApiProblem } from '../api/problem.ts';
import { CrashNotice } from '../pieces/error-boundary.tsx';
import { meQuery } from '../session/me.ts';
import { homeOf } from '../session/rights.ts';
import { type Refusal, refusals } from '../session/sign-on.ts';
import type { Me } from '../session/things.ts';
import { readLedgerSearch } from './ledger/ledger-search.ts';
import { type RecordSearch, type UnitsSearch, unitsTabs } from './paths.ts';
import { LoadingBlock } from './pieces/blocks.tsx';
import { oneOf, textsOf } from './search-text.ts';
import { FailedPage } from './shell/failed-page.tsx';
import { NoPostPage } from './shell/no-post-page.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { Shell } from './shell/shell.tsx';
import { readPlansSearch, readStudioSearch } from './studio/studio-search.ts';

interface RouterContext {
  readonly queryClient: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({ component: Outlet, notFoundComponent: NotFoundPage });

async function requireMe(queryClient: QueryClient, here: string): Promise<Me> {
  const me = await queryClient.ensureQueryData(meQuery).catch((error: unknown) => {
    if (error instanceof ApiProblem && error.status === 401) {
      throw redirect({ to: '/sign-in', search: here === '/' ? {} : { next: here } });
    }
    throw error;
  });
  if (me.mustChangePassword) throw redirect({ to: '/change-password' });
  if (me.mustSetSecondFactor) throw redirect({ to: '/second-factor' });
  return me;
}

interface SignInSearch {
  readonly next?: string;
  /** Set by the server, which sends the browser here from an identity provider. */
  readonly step?: 'second-factor';
  readonly refused?: Refusal;
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): SignInSearch => {
    const { next } = textsOf(raw, ['next']);
    const [step, refused] = [oneOf(raw, 'step', ['second-factor'] as const), oneOf(raw, 'refused', refusals)];
    // Only an address of this site: never a way out of it.
    const isOwn = next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\');
    return { ...(next && isOwn && { next }), ...(step && { step }), ...(refused && { refused }) };
  },
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const changePassword = createRoute({
  getParentRoute: () => root,
  path: '/change-password',
  beforeLoad: async ({ context }) => {
    await context.queryClient.ensureQueryData(meQuery).catch(() => {
      throw redirect({ to: '/sign-in', search: {} });
    });
  },
  component: lazyRouteComponent(() => import('./sign-in/change-password-page.tsx'), 'ChangePasswordPage'),
});

const setSecondFactor = createRoute({
  getParentRoute: () => root,
  path: '/second-factor',
  beforeLoad: async ({ context }) => {
    await context.queryClient.ensureQueryData(meQuery).catch(() => {
      throw redirect({ to: '/sign-in', search: {} });
    });
  },
  component: lazyRouteComponent(() => import('./sign-in/set-second-factor-page.tsx'), 'SetSecondFactorPage'),
});

/** Everything below needs an account that is signed in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ context, location }) => ({ me: await requireMe(context.queryClient, location.href) }),
  component: Shell,
  errorComponent: FailedPage,
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: ({ context }) => {
    const entry = homeOf(context.me.posts);
    if (entry !== null) throw redirect({ to: `/${entry}`, search: {} });
  },
  component: NoPostPage,
});

const workbench = createRoute({
  getParentRoute: () => inside,
  path: '/workbench',
  component: lazyRouteComponent(() => import('./workbench/workbench-page.tsx'), 'WorkbenchPage'),
});

const plans = createRoute({
  getParentRoute: () => inside,
  path: '/plans',
  validateSearch: readPlansSearch,
  component: lazyRouteComponent(() => import('./plans/plans-page.tsx'), 'PlansPage'),
});

const studio = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$planId',
  validateSearch: readStudioSearch,
  component: lazyRouteComponent(() => import('./studio/studio-page.tsx'), 'StudioPage'),
});

const writePlan = createRoute({
  getParentRoute: () => inside,
  path: '/plans/write',
  component: lazyRouteComponent(() => import('./writing/writing-page.tsx'), 'NewPlanPage'),
});

const writeEdition = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$planId/write',
  component: lazyRouteComponent(() => import('./writing/writing-page.tsx'), 'WriteEditionPage'),
});

const ledger = createRoute({
  getParentRoute: () => inside,
  path: '/ledger',
  validateSearch: readLedgerSearch,
  component: lazyRouteComponent(() => import('./ledger/ledger-page.tsx'), 'LedgerPage'),
});

const task = createRoute({
  getParentRoute: () => inside,
  path: '/tasks/$taskId',
  component: lazyRouteComponent(() => import('./ledger/task/task-page.tsx'), 'TaskPage'),
});

const units = createRoute({
  getParentRoute: () => inside,
  path: '/units',
  validateSearch: (raw: Record<string, unknown>): UnitsSearch => {
    const tab = oneOf(raw, 'tab', unitsTabs);
    return { ...textsOf(raw, ['month']), ...(tab === undefined ? {} : { tab }) };
  },
  component: lazyRouteComponent(() => import('./units/units-page.tsx'), 'UnitsPage'),
});

const unit = createRoute({
  getParentRoute: () => inside,
  path: '/units/$unitId',
  validateSearch: (raw: Record<string, unknown>): { month?: string | undefined } => textsOf(raw, ['month']),
  component: lazyRouteComponent(() => import('./units/unit-page.tsx'), 'UnitPage'),
});

const accounts = createRoute({
  getParentRoute: () => inside,
  path: '/accounts',
  validateSearch: (raw: Record<string, unknown>): { q?: string | undefined; account?: string | undefined } =>
    textsOf(raw, ['q', 'account']),
  component: lazyRouteComponent(() => import('./administration/accounts-page.tsx'), 'AccountsPage'),
});

const record = createRoute({
  getParentRoute: () => inside,
  path: '/record',
  validateSearch: (raw: Record<string, unknown>): RecordSearch =>
    textsOf(raw, ['thingId', 'accountId', 'unitId', 'action', 'from', 'to']),
  component: lazyRouteComponent(() => import('./administration/record-page.tsx'), 'RecordPage'),
});

const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/account-page.tsx'), 'AccountPage'),
});

const tree = root.addChildren([
  signIn,
  changePassword,
  setSecondFactor,
  inside.addChildren([
    home,
    workbench,
    plans,
    studio,
    writePlan,
    writeEdition,
    ledger,
    task,
    units,
    unit,
    accounts,
    record,
    account,
  ]),
]);

export function createOfficeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPendingComponent: LoadingBlock,
    defaultErrorComponent: CrashNotice,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createOfficeRouter>;
  }
}
