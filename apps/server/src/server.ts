// A running server: the database opened and migrated, the HTTP application listening, the housekeeping going.
import { mkdir } from 'node:fs/promises';
import type { Server as HttpsServer } from 'node:https';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { demoPlugin } from './demo/demo-plugin.ts';
import { startHousekeeping } from './housekeeping.ts';
import { identityPlugin } from './modules/identity/identity.plugin.ts';
import { signOnPlugin } from './modules/identity/sign-on.plugin.ts';
import { refuseUnfinishedRestore } from './platform/backup/unfinished.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import type { Services, SignOnSettings } from './platform/context.ts';
import { type OpenDatabase, openDatabase } from './platform/database/open-database.ts';
import type { DB } from './platform/database/schema.generated.ts';
import { openFileStore } from './platform/files/file-store.ts';
import { createApplication } from './platform/http/application.ts';
import { webFilesPlugin } from './platform/http/web-files.ts';
import type { Certificate } from './platform/operation/certificate.ts';
import { observe, serveMetrics } from './platform/operation/metrics.ts';
import { checkReadiness } from './platform/operation/readiness.ts';
import { logRequests } from './platform/operation/request-log.ts';
import { openRecordKey } from './platform/record/record-key.ts';
import { startSealing } from './platform/record/sealing.ts';
import { openSecretBox } from './platform/secret-box.ts';
import { version } from './platform/version.ts';
import { routes } from './routes.ts';

export interface InstallationSettings {
  readonly dataFolder: string;
  readonly databaseUrl?: string | undefined;
  readonly databaseAppUrl?: string | undefined;
  readonly logLevel?: string | undefined;
  readonly clock?: Clock;
  readonly signOn?: SignOnSettings | null;
}

export interface Installation {
  /** Keeps the files, the keys and the heads of the record, and the embedded database. */
  readonly dataFolder: string;
  readonly services: Services;
  readonly database: OpenDatabase<DB>;
  close(): Promise<void>;
}

/** Opens what an installation keeps: database (migrated) and files. Commands that serve nobody use it too. */
export async function openInstallation(settings: InstallationSettings): Promise<Installation> {
  await refuseUnfinishedRestore(settings.dataFolder);
  // Open to look into: as root, the embedded database runs as another account and must reach its folder. Secrets are 0600.
  await mkdir(settings.dataFolder, { recursive: true, mode: 0o755 });
  const log = pino({ level: settings.logLevel ?? 'info' }, pino.destination(2));
  const database = await openDatabase<DB>({
    dataFolder: settings.dataFolder,
    url: settings.databaseUrl,
    appUrl: settings.databaseAppUrl,
    logger: log,
  });
  try {
    await database.migrate();
    const services: Services = {
      database: database.app,
      clock: settings.clock ?? systemClock,
      files: openFileStore(join(settings.dataFolder, 'files')),
      log,
      secrets: await openSecretBox(settings.dataFolder),
      signOn: settings.signOn ?? null,
    };
    return { dataFolder: settings.dataFolder, services, database, close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

export interface ListenSettings {
  readonly host: string;
  readonly port: number;
  /** Offers the demonstration sign-ins on the sign-in page. */
  readonly demo: boolean;
  readonly certificate?: Certificate | undefined;
  readonly trustedProxies?: readonly string[] | undefined;
  /** Where the figures for a monitor are; nowhere without it. */
  readonly metrics?: { readonly host: string; readonly port: number } | undefined;
}

/** What stops is given this long to answer what it has begun. */
const stopWithin = 10_000;

/** Serves an installation; answers the address it listens on. */
export async function serve(installation: Installation, settings: ListenSettings) {
  const { services, database, dataFolder } = installation;
  const recordKey = await openRecordKey(dataFolder);
  const app = await createServerApplication(services, settings);
  addHealth(app, services, dataFolder);
  logRequests(app, services.log);
  const metrics = settings.metrics && (await serveMetrics(observe(app, database.pool), settings.metrics));
  const address = await app.listen({ host: settings.host, port: settings.port });
  const housekeeping = startHousekeeping(services);
  const sealing = startSealing(services, dataFolder, recordKey);
  return {
    app,
    address,
    /** A new certificate, for connections from now on. */
    useCertificate({ cert, key }: Certificate) {
      (app.server as unknown as HttpsServer).setSecureContext({ cert, key });
    },
    async close() {
      const cut = setTimeout(() => app.server.closeAllConnections(), stopWithin);
      await housekeeping.stop();
      await app.close();
      metrics?.close();
      clearTimeout(cut);
      // Last, when nothing more is recorded.
      await sealing.stop();
    },
  };
}

/** The application with everything mounted. */
export function createServerApplication(
  services: Services,
  { demo, certificate, trustedProxies }: Pick<ListenSettings, 'demo' | 'certificate' | 'trustedProxies'>,
): Promise<FastifyInstance> {
  return createApplication({
    services,
    routes,
    version,
    certificate,
    trustedProxies,
    plugins: [identityPlugin, signOnPlugin, ...(demo ? [demoPlugin] : []), webFilesPlugin],
  });
}

/** For monitors and load balancers, without signing in: they say whether, never what or who. */
function addHealth(app: FastifyInstance, services: Services, dataFolder: string): void {
  app.get('/health', { schema: { hide: true } as object }, async () => ({ status: 'alive', version }));
  app.get('/ready', { schema: { hide: true } as object }, async (_request, reply) => {
    const readiness = await checkReadiness(services.database, dataFolder);
    return await reply.code(readiness.ready ? 200 : 503).send(readiness);
  });
}
