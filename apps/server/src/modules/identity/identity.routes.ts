import type { Route } from '../../platform/http/route.ts';
import { accountRoutes } from './account.routes.ts';
import { meRoutes } from './me.routes.ts';
import { postRoutes } from './post.routes.ts';
import { securityRoutes } from './security.routes.ts';
import { securityRulesRoutes } from './security-rules.routes.ts';

export const identityRoutes: readonly Route[] = [
  ...meRoutes,
  ...securityRoutes,
  ...accountRoutes,
  ...postRoutes,
  ...securityRulesRoutes,
];
