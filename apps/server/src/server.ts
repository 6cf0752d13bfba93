// A running server: the database opened and migrated, the HTTP application listening, the housekeeping going.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { demoPlugin } from './demo/demo-plugin.ts';
import { startHousekeeping } from './housekeeping.ts';
import { identityPlugin } from './modules/identity/identity.plugin.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import type { Services } from './platform/context.ts';
import { type OpenDatabase, openDatabase } from './platform/database/open-database.ts';
import type { DB } from './platform/database/schema.generated.ts';
import { openFileStore } from './platform/files/file-store.ts';
import { createApplication } from './platform/http/application.ts';
import { webFilesPlugin } from './platform/http/web-files.ts';
import { version } from './platform/version.ts';
import { routes } from './routes.ts';

export interface InstallationSettings {
  readonly dataFolder: string;
  readonly databaseUrl?: string | undefined;
  readonly databaseAppUrl?: string | undefined;
  readonly logLevel?: string | undefined;
  readonly clock?: Clock;
}

export interface Installation {
  readonly services: Services;
  readonly database: OpenDatabase<DB>;
  close(): Promise<void>;
}

/** Opens what an installation keeps: database (migrated) and files. Commands that serve nobody use it too. */
export async function openInstallation(settings: InstallationSettings): Promise<Installation> {
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
  } catch (error) {
    await database.close();
    throw error;
  }
  const services: Services = {
    database: database.app,
    clock: settings.clock ?? systemClock,
    files: openFileStore(join(settings.dataFolder, 'files')),
    log,
  };
  return { services, database, close: () => database.close() };
}

export interface ListenSettings {
  readonly host: string;
  readonly port: number;
  /** Offers the demonstration sign-ins on the sign-in page. */
  readonly demo: boolean;
}

/** Serves an installation; answers the address it listens on. */
export async function serve(installation: Installation, settings: ListenSettings) {
  const app = await createServerApplication(installation.services, settings.demo);
  const address = await app.listen({ host: settings.host, port: settings.port });
  const housekeeping = startHousekeeping(installation.services);
  return {
    app,
    address,
    async close() {
      await housekeeping.stop();
      await app.close();
    },
  };
}

/** The application with everything mounted; also what the OpenAPI document is made from. */
export function createServerApplication(services: Services, demo: boolean): Promise<FastifyInstance> {
  return createApplication({
    services,
    routes,
    version,
    plugins: [identityPlugin, ...(demo ? [demoPlugin] : []), webFilesPlugin],
  });
}
