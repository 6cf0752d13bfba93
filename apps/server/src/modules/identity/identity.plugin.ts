// Signing in and out set the session's cookie, which a route() cannot: the two stand here, beside the other routes.
import type { FastifyInstance } from 'fastify';
import type { Services } from '../../platform/context.ts';

export function identityPlugin(_app: FastifyInstance, _services: Services): void {}
