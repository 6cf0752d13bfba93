// The identity provider of an installation, from the environment: all of it or none.
import type { SignOnSettings } from '../platform/context.ts';
import { DatabaseSetupError } from '../platform/database/connection.ts';

const names = {
  issuer: 'LUOSHI_OIDC_ISSUER',
  clientId: 'LUOSHI_OIDC_CLIENT_ID',
  clientSecret: 'LUOSHI_OIDC_CLIENT_SECRET',
  publicUrl: 'LUOSHI_PUBLIC_URL',
} as const;

export function readSignOnSettings(environment: Readonly<Record<string, string | undefined>>): SignOnSettings | null {
  if (!environment[names.issuer]) return null;
  const value = (name: string) => {
    const text = environment[name];
    if (!text) throw new DatabaseSetupError(`${names.issuer} is set, ${name} is not: sign-on needs both.`);
    return text;
  };
  const url = (name: string) => {
    const text = value(name);
    if (!URL.canParse(text)) throw new DatabaseSetupError(`${name} is no address: ${text}`);
    return text;
  };
  return {
    issuer: url(names.issuer),
    clientId: value(names.clientId),
    clientSecret: value(names.clientSecret),
    name: environment['LUOSHI_OIDC_NAME'] || new URL(url(names.issuer)).hostname,
    publicUrl: url(names.publicUrl).replace(/\/+$/, ''),
  };
}
