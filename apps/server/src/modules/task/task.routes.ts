import type { Route } from '../../platform/http/route.ts';

export const taskRoutes: readonly Route[] = [];
