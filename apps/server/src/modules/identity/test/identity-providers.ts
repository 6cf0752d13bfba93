// Identity providers on this machine: oidc-provider, which does what the standard says, and a forger, which signs well what
// it should not have said.
import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { SignOnSettings } from '../../../platform/context.ts';
import { callbackPath } from '../sign-on.service.ts';

const nowhere = 'http://luoshi.test';
const client = { clientId: 'luoshi', clientSecret: 'a-secret-of-this-test-only', name: '县统一认证' };

export interface IdentityProvider {
  readonly settings: SignOnSettings;
  /** Signs the person in there, as a browser would, and answers the address it is sent back to. */
  signIn(location: string, subject: string): Promise<string>;
  close(): Promise<void>;
}

async function listen(
  handle: (origin: string) => RequestListener,
): Promise<{ issuer: string; close(): Promise<void> }> {
  let listener: RequestListener = () => {};
  const server: Server = createServer((request, response) => listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  listener = handle(issuer);
  return {
    issuer,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** `publicUrl` is where Luoshi is; of a world in this process, nowhere. */
export async function startProvider(publicUrl = nowhere): Promise<IdentityProvider> {
  const { issuer, close } = await listen((origin) =>
    new Provider(origin, {
      clients: [
        {
          client_id: client.clientId,
          client_secret: client.clientSecret,
          redirect_uris: [`${publicUrl}${callbackPath}`],
        },
      ],
      cookies: { keys: ['a-key-of-this-test-only'] },
      pkce: { required: () => true },
      findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
      // Nobody is asked whether Luoshi may know who one is.
      async loadExistingGrant({ oidc }) {
        const accountId = oidc.session?.accountId;
        if (oidc.client === undefined || accountId === undefined) return undefined;
        const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
    }).callback(),
  );
  return { settings: { ...client, publicUrl, issuer }, signIn: (location, subject) => walk(location, subject), close };
}

/** Follows the redirects with a cookie jar, fills in the form of the sign-in page, and stops where Luoshi begins. */
async function walk(location: string, subject: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = location;
  let body: URLSearchParams | undefined;
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, {
      redirect: 'manual',
      headers: { cookie },
      ...(body !== undefined && { method: 'POST', body }),
    });
    body = undefined;
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const onward = response.headers.get('location');
    if (onward === null) {
      body = new URLSearchParams({ prompt: 'login', login: subject, password: 'anything' });
      const action = /action="([^"]+)"/.exec(await response.text())?.[1];
      if (action === undefined) throw new Error(`no form at ${next}`);
      next = new URL(action, next).href;
    } else {
      next = new URL(onward, next).href;
      if (next.startsWith(nowhere)) return next;
    }
  }
  throw new Error('the provider never sent the browser back');
}

/** What a token says instead of what it should. */
export type Forgery = Readonly<Record<string, unknown>>;

/** A provider whose tokens are well signed and say what they should, but for what the test changes. */
export async function startForger(): Promise<IdentityProvider & { forge(changes: Forgery): void }> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, { nonce: string; subject: string }>();
  let forgery: Forgery = {};
  const { issuer, close } = await listen((origin) => async (request, response) => {
    const answer = (body: object) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    if (request.url === '/.well-known/openid-configuration') {
      answer({
        issuer: origin,
        authorization_endpoint: `${origin}/auth`,
        token_endpoint: `${origin}/token`,
        jwks_uri: `${origin}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    } else if (request.url === '/jwks') {
      answer({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] });
    } else {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const code = new URLSearchParams(Buffer.concat(chunks).toString()).get('code') ?? '';
      const { nonce, subject } = codes.get(code) ?? { nonce: '', subject: '' };
      const now = Math.floor(Date.now() / 1000);
      const usual = { iss: origin, sub: subject, aud: client.clientId, iat: now, exp: now + 60, nonce };
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const signed = `${part({ alg: 'RS256', kid: 'one' })}.${part({ ...usual, ...forgery })}`;
      const signature = createSign('sha256').update(signed).sign(privateKey).toString('base64url');
      answer({ access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: `${signed}.${signature}` });
    }
  });
  return {
    settings: { ...client, publicUrl: nowhere, issuer },
    close,
    forge(changes) {
      forgery = changes;
    },
    async signIn(location, subject) {
      const { searchParams } = new URL(location);
      const code = `code-${codes.size}`;
      codes.set(code, { nonce: searchParams.get('nonce') ?? '', subject });
      return `${nowhere}${callbackPath}?code=${code}&state=${searchParams.get('state')}`;
    },
  };
}
