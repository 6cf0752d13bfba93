// A request as it goes over the wire, and what can be wrong with it there: the address, the headers, the frame of the body.
import { type Agent, request as send } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { hostileText } from './hostile-values.ts';
import type { Random } from './random.ts';

export interface WireRequest {
  readonly method: string;
  /** Already escaped; may be escaped wrongly. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly payload: Buffer | null;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly raw: Buffer;
  readonly milliseconds: number;
}

/** Longer than any answer may take; one that takes longer hangs. */
const patience = 30_000;

const ignore = (): void => undefined;

/** Null where the server ended the connection without an answer, as HTTP itself has it for broken frames. */
export function ask(
  port: number,
  agent: Agent,
  { method, path, headers, payload }: WireRequest,
): Promise<WireAnswer | null> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const length = payload === null ? {} : { 'content-length': String(payload.length) };
    const all = { ...headers, ...length };
    const outgoing = send({ host: '127.0.0.1', port, agent, method, path, headers: all }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', () => resolve(null));
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          raw:
            incoming.headers['content-encoding'] === 'gzip' ? gunzipSync(Buffer.concat(chunks)) : Buffer.concat(chunks),
          milliseconds: performance.now() - start,
        }),
      );
    });
    outgoing.setTimeout(patience, () => outgoing.destroy(new Error(`no answer within ${patience / 1000} s`)));
    // An answer may come, and the connection go, before all is written: no listener of the request's own is left then.
    outgoing.on('socket', (socket) => {
      if (!socket.listeners('error').includes(ignore)) socket.on('error', ignore);
    });
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve(null);
      else reject(error);
    });
    outgoing.end(payload ?? undefined);
  });
}

/** Percent-escapes all that an address may not hold, half characters too; what is escaped already stays. */
export function escapeText(text: string): string {
  return Buffer.from(text, 'utf8')
    .toString('latin1')
    .replace(/[^\w.~-]/g, (byte) => {
      return `%${byte.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`;
    });
}

const brokenEscapes = [
  '%',
  '%zz',
  '%00',
  '%ED%A0%80',
  '%C0%AF',
  '%2e%2e%2f',
  '%252e',
  '%ff',
  '+',
  '&&=&',
  '[a]=1',
  '#',
];

function breakPath(random: Random, path: string): string {
  const roll = random.next();
  if (roll < 0.3) return `${path}${path.includes('?') ? '&' : '?'}${random.pick(brokenEscapes)}`;
  if (roll < 0.5) return path.replace(/[^/?]+(?=$|\?)/, random.pick(brokenEscapes).replace('#', '%23'));
  if (roll < 0.6) return `${path}/`;
  if (roll < 0.7) return path.replace('/api/v1/', '/api/v1//');
  if (roll < 0.8) return `${path}${path.includes('?') ? '&' : '?'}q=${'a'.repeat(random.pick([2_000, 9_000, 15_000]))}`;
  return path.replace(/[a-z](?=[^a-z]*$)/, (letter) => letter.toUpperCase());
}

/** What a client's own library lets into a header: no control characters, one byte each. */
const headerText = (text: string) => text.replace(/[^\x20-\x7e\x80-\xff]/g, '?').slice(0, 7_000);

const headerChoices: Readonly<Record<string, readonly string[]>> = {
  'if-match': ['*', '"0"', '"-1"', '"999999999"', '"9999999999"', 'W/"1"', '"1", "2"', '1', '"1e3"', '""', '"١"'],
  'idempotency-key': [
    '',
    'short',
    'a'.repeat(128),
    'a'.repeat(129),
    '        ',
    "';--'';--",
    '\xff\xfe\xfd\xfc\xff\xfe\xfd\xfc',
  ],
  'accept-language': ['en', 'zh-CN,zh;q=0.9', ';;;q=q', '*', 'a'.repeat(5_000), '\xff\xfe'],
  accept: ['text/html', 'image/webp', '*/*;q=0', '\xff'],
  'accept-encoding': ['gzip', 'br', 'identity;q=0', 'gzip;q=1000', '*;q=0'],
  'content-encoding': ['gzip', 'deflate', 'br', 'nothing'],
  'content-type': [
    'text/plain',
    'text/html',
    'application/xml',
    'application/x-www-form-urlencoded',
    'application/json; charset=utf-16',
    'application/json; charset=gb18030',
    'application/json;;;',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    `multipart/form-data; boundary=${'b'.repeat(300)}`,
    'multipart/mixed; boundary=x',
    'json',
    '',
    '\xff/\xff',
  ],
  'x-forwarded-for': [
    'unknown',
    '999.999.999.999',
    '::ffff:1.2.3.4',
    'fe80::1%eth0',
    '[::1]:80',
    '1.2.3.4:5',
    "'",
    ',,,',
    'a'.repeat(3_000),
  ],
  'x-forwarded-proto': ['https', 'javascript', 'https,http', ''],
  'x-forwarded-host': ['evil.example', "'", ''],
  host: ['', 'evil.example', 'a:b:c', '[::1', '\xff'],
  'user-agent': ['', 'a'.repeat(6_000), '<script>', '\xff\xfe\xf0\x9f', '%00'],
  cookie: [
    'luoshi_session=',
    'luoshi_session=%00',
    'luoshi_session=%zz',
    'luoshi_session=a; luoshi_session=b',
    'luoshi_ticket=%ED%A0%80',
    'luoshi_browser=%00%ff',
    `luoshi_browser=${'a'.repeat(6_000)}`,
    `luoshi_session=${'A'.repeat(6_000)}`,
    ';;;===;;;',
    '__proto__=1; constructor=2',
  ],
  range: ['bytes=0-0', 'bytes=-1', 'bytes=9-1', 'bytes=0-,0-,0-,0-'],
  'if-none-match': ['*', '"1"'],
  expect: ['100-continue', 'nothing'],
  'x-http-method-override': ['DELETE'],
  'x-request-id': ["'", 'a'.repeat(2_000)],
};

function breakHeaders(random: Random, headers: WireRequest['headers']): WireRequest['headers'] {
  const name = random.pick(Object.keys(headerChoices));
  if (random.chance(0.1)) {
    const { [name]: _, ...rest } = headers;
    return rest;
  }
  const value = random.chance(0.2) ? hostileText(random) : random.pick(headerChoices[name] ?? ['']);
  const kept = name === 'cookie' && random.chance(0.7) ? `; ${String(headers['cookie'] ?? '')}` : '';
  return { ...headers, [name]: headerText(`${value}${kept}`) };
}

const otherBodies: readonly (string | Buffer)[] = [
  '',
  ' ',
  'null',
  'true',
  '0',
  '"text"',
  '[]',
  '{}',
  '{',
  '{"a":',
  '{"a":1,}',
  "{'a':1}",
  '{"__proto__":{"role":"office"}}',
  '{"constructor":{"prototype":{"a":1}}}',
  '{"a":1}{"a":1}',
  '\ufeff{}',
  '['.repeat(100_000),
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  '{"a":'.repeat(20_000),
  `{"a":"${'\\u0000'.repeat(1_000)}"}`,
  '{"a":"\\ud800"}',
  Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
  Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
  'a=1&b=2&__proto__[x]=1',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
  Buffer.alloc(5 * 1024 * 1024, 0x20),
];

/** Some bytes changed, the rest cut off, or a piece of it twice. */
export function breakBytes(random: Random, bytes: Buffer): Buffer {
  const roll = random.next();
  const at = random.below(bytes.length + 1);
  if (roll < 0.3) return bytes.subarray(0, at);
  if (roll < 0.4) return Buffer.concat([bytes, bytes.subarray(at)]);
  const broken = Buffer.from(bytes);
  const times = random.pick([1, 1, 3, 20]);
  for (let time = 0; time < times && broken.length > 0; time += 1)
    broken[random.below(broken.length)] = random.below(256);
  return broken;
}

/** The request with something wrong below the level of fields. */
export function breakWire(random: Random, request: WireRequest): WireRequest {
  const roll = random.next();
  if (roll < 0.25) return { ...request, path: breakPath(random, request.path) };
  if (roll < 0.65) return { ...request, headers: breakHeaders(random, request.headers) };
  if (request.payload !== null && roll < 0.85) return { ...request, payload: breakBytes(random, request.payload) };
  const body = random.pick(otherBodies);
  const headers = { 'content-type': 'application/json', ...request.headers };
  return { ...request, headers, payload: typeof body === 'string' ? Buffer.from(body) : body };
}
