// Every route of the server. The contract test holds this list against the hand-written table of routes × posts.
import { evidenceRoutes } from './modules/evidence/evidence.routes.ts';
import { identityRoutes } from './modules/identity/identity.routes.ts';
import { messageRoutes } from './modules/message/message.routes.ts';
import { organisationRoutes } from './modules/organisation/organisation.routes.ts';
import { planRoutes } from './modules/plan/plan.routes.ts';
import { recordRoutes } from './modules/record/record.routes.ts';
import { supervisionRoutes } from './modules/supervision/supervision.routes.ts';
import { taskRoutes } from './modules/task/task.routes.ts';
import { trustRoutes } from './modules/trust/trust.routes.ts';
import { workbenchRoutes } from './modules/workbench/workbench.routes.ts';
import type { Route } from './platform/http/route.ts';

export const routes: readonly Route[] = [
  ...identityRoutes,
  ...organisationRoutes,
  ...planRoutes,
  ...taskRoutes,
  ...evidenceRoutes,
  ...workbenchRoutes,
  ...messageRoutes,
  ...supervisionRoutes,
  ...trustRoutes,
  ...recordRoutes,
];
