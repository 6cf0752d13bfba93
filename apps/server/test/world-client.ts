// Sends requests as one of the actors, in process, the way the web app does: session cookie, idempotency key, If-Match.
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

export interface RequestOptions {
  /** Sent as If-Match. */
  readonly version?: number;
  /** Idempotency key; a fresh one by default, none with null. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Reply {
  readonly status: number;
  /** The parsed JSON; undefined where the answer is none. Tests look into it freely. */
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of an answer is what it asserts
  readonly body: any;
  /** The bytes, for files. */
  readonly raw: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

export interface UploadFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly mediaType?: string;
}

export interface Client {
  get(path: string, options?: RequestOptions): Promise<Reply>;
  post(path: string, body?: unknown, options?: RequestOptions): Promise<Reply>;
  put(path: string, body?: unknown, options?: RequestOptions): Promise<Reply>;
  patch(path: string, body?: unknown, options?: RequestOptions): Promise<Reply>;
  delete(path: string, options?: RequestOptions): Promise<Reply>;
  send(method: Method, path: string, body?: unknown, options?: RequestOptions): Promise<Reply>;
  upload(path: string, file: UploadFile, fields?: Record<string, string>, options?: RequestOptions): Promise<Reply>;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** `token` is a session's; null sends no cookie. Paths are those below /api/v1. */
export function createClient(app: FastifyInstance, token: string | null): Client {
  async function inject(
    method: Method,
    path: string,
    payload: { content: string | Buffer; type: string } | null,
    options: RequestOptions = {},
  ): Promise<Reply> {
    const key = options.key === undefined ? randomUUID() : options.key;
    const response = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        ...(token !== null && { cookie: `luoshi_session=${token}` }),
        ...(method !== 'GET' && key !== null && { 'idempotency-key': key }),
        ...(options.version !== undefined && { 'if-match': `"${options.version}"` }),
        ...(payload !== null && { 'content-type': payload.type }),
        ...options.headers,
      },
      ...(payload !== null && { payload: payload.content }),
    });
    const isJson = /^application\/(problem\+)?json/.test(String(response.headers['content-type']));
    return {
      status: response.statusCode,
      body: isJson && response.body !== '' ? JSON.parse(response.body) : undefined,
      raw: response.rawPayload,
      headers: response.headers as Record<string, string>,
    };
  }
  const send: Client['send'] = (method, path, body, options) => {
    const payload = body === undefined ? null : { content: JSON.stringify(body), type: 'application/json' };
    return inject(method, path, payload, options);
  };
  return {
    send,
    get: (path, options) => send('GET', path, undefined, options),
    post: (path, body, options) => send('POST', path, body, options),
    put: (path, body, options) => send('PUT', path, body, options),
    patch: (path, body, options) => send('PATCH', path, body, options),
    delete: (path, options) => send('DELETE', path, undefined, options),
    upload: (path, file, fields = {}, options) => inject('POST', path, multipart(file, fields), options),
  };
}

function multipart(file: UploadFile, fields: Record<string, string>): { content: Buffer; type: string } {
  const boundary = `----luoshi${randomUUID()}`;
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head =
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\n` +
    `content-type: ${file.mediaType ?? 'application/octet-stream'}\r\n\r\n`;
  const content = Buffer.concat([
    Buffer.from(parts.join('') + head),
    Buffer.from(file.bytes),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return { content, type: `multipart/form-data; boundary=${boundary}` };
}
