// Sends the demonstration people's requests through the application itself, so that their data went the same way, with
// the same checks and the same record, as a real office's.
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { demoPassword } from './county.data.ts';

export interface DemoClient {
  get<T>(path: string): Promise<T>;
  send<T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object, version?: number): Promise<T>;
  upload<T>(path: string, file: { name: string; bytes: Uint8Array }, fields?: Record<string, string>): Promise<T>;
}

export async function signInAs(app: FastifyInstance, name: string): Promise<DemoClient> {
  // The demonstration's clock leaps over weeks, in which a session ends; the client then signs in again, as a person would.
  let cookie = await signInForCookie(app, name);
  const ask = async <T>(
    method: string,
    path: string,
    payload: Buffer | string | undefined,
    headers: Record<string, string>,
  ) => {
    const send = () =>
      app.inject({
        method: method as 'POST',
        url: `/api/v1${path}`,
        headers: { cookie, 'idempotency-key': randomUUID(), ...headers },
        ...(payload === undefined ? {} : { payload }),
      });
    let reply = await send();
    if (reply.statusCode === 401) {
      cookie = await signInForCookie(app, name);
      reply = await send();
    }
    if (reply.statusCode >= 400) throw new Error(`demonstration: ${name} ${method} ${path}: ${reply.body}`);
    return (reply.body === '' ? undefined : JSON.parse(reply.body)) as T;
  };

  return {
    get: (path) => ask('GET', path, undefined, {}),
    send: (method, path, body, version) =>
      ask(method, path, body === undefined ? undefined : JSON.stringify(body), {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      }),
    upload: (path, file, fields = {}) => {
      const form = encodeForm(file, fields);
      return ask('POST', path, form.body, { 'content-type': form.contentType });
    },
  };
}

async function signInForCookie(app: FastifyInstance, name: string): Promise<string> {
  const signedIn = await app.inject({
    method: 'POST',
    url: '/api/v1/sign-in',
    // No browser that anybody would know.
    headers: { 'user-agent': '' },
    payload: { name, password: demoPassword },
  });
  if (signedIn.statusCode !== 200) throw new Error(`demonstration: ${name} could not sign in: ${signedIn.body}`);
  return signedIn.cookies.map((one) => `${one.name}=${one.value}`).join('; ');
}

function encodeForm(file: { name: string; bytes: Uint8Array }, fields: Record<string, string>) {
  const boundary = `luoshi-${randomUUID()}`;
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([...parts, Buffer.from(head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}
