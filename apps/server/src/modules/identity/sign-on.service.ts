// Signing on by the word of an identity provider: OpenID Connect's authorization code with PKCE, state and nonce. What the
// answer must satisfy (signature, issuer, audience, times, nonce) is openid-client's; who it is here is a binding's.
import type { Configuration } from 'openid-client';
import type { Services, SignOnSettings } from '../../platform/context.ts';
import { hashToken } from '../../platform/http/authentication.ts';
import { recordFailedSignIn } from './session.queries.ts';
import { asAccount, type SignInOrigin, type SignInStep, signInBySignOn } from './sign-in.service.ts';
import { findSignOn, keepSignOnRequest, takeSignOnRequest } from './sign-on.queries.ts';

/** What the sign-in page is told; it has a sentence for each. */
export type SignOnRefusal =
  | 'sign-on-failed'
  | 'sign-on-expired'
  | 'sign-on-unknown'
  | 'sign-on-closed'
  | 'sign-on-unreachable';

export class SignOnRefused extends Error {
  readonly why: SignOnRefusal;
  constructor(why: SignOnRefusal) {
    super(why);
    this.why = why;
  }
}

/** From going to the provider to coming back. */
export const signOnMinutes = 10;
export const callbackPath = '/api/v1/sign-on/callback';

type Client = typeof import('openid-client');

export interface SignOnClient {
  readonly settings: SignOnSettings;
  /** Loaded and discovered when first needed: a provider that is down keeps nobody from starting the server. */
  discover(): Promise<{ client: Client; configuration: Configuration }>;
}

export function createSignOnClient(settings: SignOnSettings): SignOnClient {
  let discovered: ReturnType<SignOnClient['discover']> | undefined;
  return {
    settings,
    discover() {
      discovered ??= discoverProvider(settings).catch((error: unknown) => {
        // The next one tries again.
        discovered = undefined;
        throw error;
      });
      return discovered;
    },
  };
}

async function discoverProvider({ issuer, clientId, clientSecret }: SignOnSettings) {
  const client = await import('openid-client');
  const url = new URL(issuer);
  const options = isLoopback(url) ? { execute: [client.allowInsecureRequests], timeout: 10 } : { timeout: 10 };
  return { client, configuration: await client.discovery(url, clientId, clientSecret, undefined, options) };
}

/** In the clear only to the same machine, for tests and for a proxy that stands there. */
function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

async function reach({ log }: Services, discover: SignOnClient['discover']) {
  try {
    return await discover();
  } catch (error) {
    log.error(
      { error: error instanceof Error ? error.message : String(error) },
      'the identity provider is not reached',
    );
    throw new SignOnRefused('sign-on-unreachable');
  }
}

/** Where the browser goes, and the state it keeps meanwhile. */
export async function beginSignOn(
  services: Services,
  { settings, discover }: SignOnClient,
  next: string | null,
): Promise<{ location: URL; state: string }> {
  const { client, configuration } = await reach(services, discover);
  const [state, nonce, codeVerifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
  const now = services.clock.now();
  const expiresAt = new Date(now.getTime() + signOnMinutes * 60_000);
  await keepSignOnRequest(
    services.database,
    { stateHash: hashToken(state), nonce, codeVerifier, next },
    now,
    expiresAt,
  );
  const location = client.buildAuthorizationUrl(configuration, {
    redirect_uri: `${settings.publicUrl}${callbackPath}`,
    scope: 'openid',
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  });
  return { location, state };
}

/** The provider's answer: `query` as it came, `state` as the browser kept it. */
export async function finishSignOn(
  services: Services,
  { settings, discover }: SignOnClient,
  { query, state }: { readonly query: string; readonly state: string | undefined },
  origin: SignInOrigin,
): Promise<{ step: SignInStep; next: string | null }> {
  const url = new URL(`${settings.publicUrl}${callbackPath}?${query}`);
  const given = url.searchParams.get('state');
  // The browser that comes back is the one that went: nobody signs another in as himself.
  if (state === undefined || given === null || given !== state) throw new SignOnRefused('sign-on-expired');
  const request = await takeSignOnRequest(services.database, hashToken(state), services.clock.now());
  if (request === null) throw new SignOnRefused('sign-on-expired');
  const { client, configuration } = await reach(services, discover);
  const person = await client
    .authorizationCodeGrant(configuration, url, {
      expectedState: state,
      expectedNonce: request.nonce,
      pkceCodeVerifier: request.codeVerifier,
      idTokenExpected: true,
    })
    .then((tokens) => tokens.claims())
    .catch((error: unknown) => {
      // Codes and tokens stand in no message of the library.
      services.log.warn({ error: error instanceof Error ? error.message : String(error) }, 'a sign-on was refused');
      throw new SignOnRefused('sign-on-failed');
    });
  if (person === undefined) throw new SignOnRefused('sign-on-failed');
  return { step: await enter(services, person, origin), next: request.next };
}

async function enter(
  services: Services,
  { iss, sub }: { readonly iss: string; readonly sub: string },
  origin: SignInOrigin,
): Promise<SignInStep> {
  const found = await findSignOn(services.database, iss, sub);
  if (found === null) throw new SignOnRefused('sign-on-unknown');
  const isLocked = found.lockedUntil !== null && found.lockedUntil > services.clock.now();
  if (!found.active || isLocked) {
    await asAccount(services, found, origin, (by) => recordFailedSignIn(by, found.accountId));
    throw new SignOnRefused('sign-on-closed');
  }
  return await signInBySignOn(services, found, origin);
}
