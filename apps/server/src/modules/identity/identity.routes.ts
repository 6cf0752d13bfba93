import type { Route } from '../../platform/http/route.ts';

export const identityRoutes: readonly Route[] = [];
