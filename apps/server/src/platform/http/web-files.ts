// The built web app: the office at /, the field at /field/. Pages carry a content security policy with a nonce of their own.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { problem } from '../problems/problem.ts';

const placeholder = /__CSP_NONCE__/g;

export async function webFilesPlugin(app: FastifyInstance): Promise<void> {
  const folder = findWebFolder();
  if (folder !== null) {
    await app.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      // Names carry a hash of the content.
      immutable: true,
      maxAge: '365d',
    });
  }
  const office = readPage(folder, 'index.html');
  const field = readPage(folder, 'field/index.html');
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && !/^\/(api|assets)\//.test(request.url);
    if (!wantsPage) throw problem('not-found');
    sendPage(reply, /^\/field(\/|$)/.test(request.url) ? field : office);
  });
}

function sendPage(reply: FastifyReply, page: string): void {
  const nonce = randomBytes(16).toString('base64url');
  reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header(
      'content-security-policy',
      [
        "default-src 'self'",
        `style-src 'self' 'nonce-${nonce}'`,
        // The compiler reads beside the page, as text is typed.
        "worker-src 'self'",
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ].join('; '),
    )
    .send(page.replace(placeholder, nonce));
}

const missing =
  '<!doctype html><meta charset="utf-8"><p>界面尚未构建：请运行 npm start。The web app is not built: run npm start.';

function readPage(folder: string | null, name: string): string {
  const path = folder === null ? null : join(folder, name);
  return path !== null && existsSync(path) ? readFileSync(path, 'utf8') : missing;
}

/** `apps/web/dist`, from the sources as well as from the bundle. */
function findWebFolder(): string | null {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const dist = join(folder, 'apps/web/dist');
    if (existsSync(join(dist, 'assets'))) return dist;
  }
  return null;
}
