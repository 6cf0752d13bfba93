// The HTTP application: routes of the modules, OpenAPI at /api/docs, the built web app, and what every answer carries.
import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import fastifySwagger from '@fastify/swagger';
import fastifySwaggerUi from '@fastify/swagger-ui';
import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { Services } from '../context.ts';
import type { Certificate } from '../operation/certificate.ts';
import { type Language, problem } from '../problems/problem.ts';
import { dispatch } from './dispatch.ts';
import { problemBody, problemOf } from './failures.ts';
import { acceptedLanguage } from './parse.ts';
import { problemSchema } from './problem.schema.ts';
import type { Route } from './route.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The account's language, once it is known who asks. */
    language: Language | null;
  }
}

export interface ApplicationOptions {
  readonly services: Services;
  readonly routes: readonly Route[];
  /** Plugins that need more than a route gives: signing in, the web app's files. */
  readonly plugins?: readonly ((app: FastifyInstance, services: Services) => Promise<void> | void)[];
  readonly version: string;
  /** Serves HTTPS with it. */
  readonly certificate?: Pick<Certificate, 'cert' | 'key'> | undefined;
  /** Whose word about the client's address and protocol is taken (X-Forwarded-…); the machine's own by default. */
  readonly trustedProxies?: readonly string[] | undefined;
}

export async function createApplication(options: ApplicationOptions): Promise<FastifyInstance> {
  const { services } = options;
  const app = fastify({
    loggerInstance: services.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 4 * 1024 * 1024,
    genReqId: () => randomUUID(),
    trustProxy: ['loopback', ...(options.trustedProxies ?? [])],
    // While it stops, what comes in on connections that are open is answered still.
    return503OnClosing: false,
    // A phone on a weak network needs minutes for a photo; what takes longer is there to hold the connection.
    requestTimeout: 5 * 60_000,
    // Addresses that Fastify refuses before any route is found: escaped wrongly, too long.
    frameworkErrors: (error, request, reply) => fail(services, error, request, reply),
    ...(options.certificate && { https: { cert: options.certificate.cert, key: options.certificate.key } }),
  }) as FastifyInstance;
  // Parsing is done by `parseInput`, in the reader's language; here the schemas only feed OpenAPI.
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.decorateRequest('language', null);
  app.setErrorHandler((error: FastifyError, request, reply) => fail(services, error, request, reply));
  await app.register(cookie);
  await app.register(compress, { encodings: ['gzip', 'identity'] });
  await app.register(multipart, { throwFileSizeLimit: false });
  await app.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    // Browsers heed it over HTTPS only.
    strictTransportSecurity: { maxAge: 365 * 24 * 3600, includeSubDomains: false },
  });
  await describeApi(app, options.version);
  for (const route of options.routes) addRoute(app, services, route);
  for (const plugin of options.plugins ?? []) await plugin(app, services);
  return app;
}

async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Luoshi 落实', version, description: 'Work plans, turned into work that gets done.' },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'luoshi_session' } } },
      security: [{ session: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(fastifySwaggerUi, { routePrefix: '/api/docs' });
}

function addRoute(app: FastifyInstance, services: Services, route: Route): void {
  app.route({
    method: route.method,
    url: `/api/v1${route.url}`,
    schema: openApiSchema(route) as never,
    ...(route.uploadMegabytes === undefined ? {} : { bodyLimit: (route.uploadMegabytes + 1) * 1024 * 1024 }),
    handler: (request, reply) => dispatch(services, route, request, reply),
  });
}

function openApiSchema(route: Route) {
  const { params, query, body, response, status } = route;
  const success = response ?? { description: route.files?.join(', ') ?? 'Done', type: 'null' };
  return {
    operationId: route.name,
    tags: [route.tag],
    summary: route.summary,
    ...(params && { params }),
    ...(query && { querystring: query }),
    ...(route.uploadMegabytes === undefined ? body && { body } : { consumes: ['multipart/form-data'] }),
    response: {
      ...(response ? { [status ?? 200]: success } : {}),
      default: problemSchema,
    },
  };
}

function fail(services: Services, error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const language = request.language ?? acceptedLanguage(request.headers['accept-language']);
  const failure = problemOf(error) ?? problemOfFastify(error) ?? problem('internal', { id: request.id });
  if (failure.code === 'internal' || failure.code === 'unavailable') {
    services.log.error(
      { error: { message: error.message, stack: error.stack }, requestId: request.id },
      'request failed',
    );
  }
  reply
    .code(failure.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(problemBody(failure, language, request.id));
}

/** Fastify's own refusals (broken JSON, body too large, unknown media type) in our words. */
function problemOfFastify(error: FastifyError) {
  if (error.statusCode === 413) return problem('upload-too-large', { megabytes: 4 });
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return problem('invalid-request');
  return null;
}
