import type { Route } from '../../platform/http/route.ts';
import { groupRoutes } from './group.routes.ts';
import { unitRoutes } from './unit.routes.ts';
import { unitSheetRoutes } from './unit-sheet.routes.ts';

export const organisationRoutes: readonly Route[] = [...unitRoutes, ...groupRoutes, ...unitSheetRoutes];
