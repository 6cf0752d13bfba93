import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { type Certificate, CertificateError, readCertificate } from '../platform/operation/certificate.ts';
import type { Installation } from '../server.ts';
import { readSignOnSettings } from './sign-on-settings.ts';

interface ServeOptions {
  readonly data: string;
  readonly host: string;
  readonly port: number;
  readonly demo: boolean;
  readonly logLevel: string;
  readonly cert?: string;
  readonly key?: string;
  readonly trustProxy?: string[];
  readonly metricsPort?: number;
  readonly metricsHost: string;
}

/** Options that every command takes that opens an installation. */
export function withInstallation(command: Command): Command {
  return command
    .option('--data <folder>', 'folder that keeps the database and the files', process.env['LUOSHI_DATA'] ?? 'data')
    .option('--log-level <level>', 'fatal, error, warn, info or debug', process.env['LUOSHI_LOG_LEVEL'] ?? 'warn');
}

export function installationSettings(options: { data: string; logLevel: string }) {
  return {
    dataFolder: resolve(options.data),
    databaseUrl: process.env['DATABASE_URL'],
    databaseAppUrl: process.env['DATABASE_APP_URL'],
    logLevel: options.logLevel,
    signOn: readSignOnSettings(process.env),
  };
}

export function serveCommand(): Command {
  return withInstallation(new Command('serve'))
    .description('Serve the web app and the API. Uses an embedded PostgreSQL unless DATABASE_URL names a server.')
    .option('--host <address>', 'address to listen on', process.env['LUOSHI_HOST'] ?? '127.0.0.1')
    .option(
      '--port <number>',
      'port to listen on; 0 takes a free one',
      parsePort,
      Number(process.env['LUOSHI_PORT'] ?? 8080),
    )
    .option('--cert <file>', 'certificate (PEM) to serve HTTPS with; read again on SIGHUP', process.env['LUOSHI_CERT'])
    .option('--key <file>', 'its private key (PEM)', process.env['LUOSHI_KEY'])
    .option(
      '--trust-proxy <address...>',
      'address or network of a reverse proxy whose X-Forwarded headers are believed',
    )
    .option('--metrics-port <number>', "serve a monitor's figures at /metrics on this port", parsePort)
    .option('--metrics-host <address>', 'address for them', '127.0.0.1')
    .option('--demo', 'fill an empty installation with the demonstration county and offer its sign-ins', false)
    .action(run);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('a port is 0 to 65535');
  return port;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

async function start(installation: Installation, options: ServeOptions, certificate: Certificate | undefined) {
  const demo = options.demo ? await (await import('../demo/demo.ts')).ensureDemo(installation.services) : null;
  const { serve } = await import('../server.ts');
  const { host, port, metricsHost, metricsPort } = options;
  const metrics = metricsPort === undefined ? undefined : { host: metricsHost, port: metricsPort };
  const settings = { host, port, certificate, trustedProxies: options.trustProxy, metrics, demo: demo !== null };
  return { demo, server: await serve(installation, settings) };
}

/** Both files or neither. */
async function loadCertificate({ cert, key }: ServeOptions): Promise<Certificate | undefined> {
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined) throw new CertificateError('--cert and --key belong together');
  return await readCertificate(cert, key, new Date());
}

async function run(options: ServeOptions, command: Command): Promise<void> {
  if (options.demo && !isLoopback(options.host)) {
    command.error('error: the demonstration accounts have known passwords: --demo listens on 127.0.0.1 only.', {
      exitCode: 2,
    });
  }
  const certificate = await loadCertificate(options);
  const { openInstallation } = await import('../server.ts');
  const installation = await openInstallation(installationSettings(options));
  const { demo, server } = await start(installation, options, certificate).catch(async (error: unknown) => {
    // The embedded database would keep the process, and the data folder, alive.
    await installation.close();
    throw error;
  });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.close();
    await installation.close();
    process.exit(0);
  };
  process.on('SIGHUP', async () => {
    // A certificate that can not be read leaves the one in use.
    try {
      const renewed = await loadCertificate(options);
      if (renewed !== undefined) server.useCertificate(renewed);
      installation.services.log.info({ validTo: renewed?.validTo }, 'certificate read again');
    } catch (error) {
      installation.services.log.error({ error: (error as Error).message }, 'the certificate was not renewed');
    }
  });
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // Last: whoever reads the address may already ask it to stop.
  console.log(`落实 Luoshi ${server.address.replace('127.0.0.1', 'localhost')}`);
  if (demo !== null) console.log(demo.signIns);
}
