import type { Route } from '../../platform/http/route.ts';
import { accountRoutes } from './account.routes.ts';
import { meRoutes } from './me.routes.ts';
import { postRoutes } from './post.routes.ts';

export const identityRoutes: readonly Route[] = [...meRoutes, ...accountRoutes, ...postRoutes];
