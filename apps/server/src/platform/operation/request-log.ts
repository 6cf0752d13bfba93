// One line a request, at level "info": which route, what came of it, how long it took. No addresses with their queries, no
// bodies, no names: what was done by whom stands in the record, under the same request id.
import type { FastifyInstance } from 'fastify';
import type { Logger } from '../context.ts';

export function logRequests(app: FastifyInstance, log: Logger): void {
  app.addHook('onResponse', async (request, reply) => {
    log.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
}
