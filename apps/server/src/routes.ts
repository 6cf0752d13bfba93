// Every route of the server. The contract test holds this list against the hand-written table of routes × posts.
import { identityRoutes } from './modules/identity/identity.routes.ts';
import { organisationRoutes } from './modules/organisation/organisation.routes.ts';
import { planRoutes } from './modules/plan/plan.routes.ts';
import { taskRoutes } from './modules/task/task.routes.ts';
import type { Route } from './platform/http/route.ts';

export const routes: readonly Route[] = [...identityRoutes, ...organisationRoutes, ...planRoutes, ...taskRoutes];
