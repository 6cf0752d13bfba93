// The safety of one's own sign-ins: second factor, recovery codes, alerts.
import { queryOptions } from '@tanstack/react-query';
import { type Answer, api, ask, type Body } from '../api/client.ts';
import { commandHeaders } from '../api/command-key.ts';

export type MySecurity = Answer<'/me/security', 'get'>;
export type SignInAlert = MySecurity['alerts'][number];
export type NewSecondFactor = Answer<'/me/second-factor', 'post'>;

export const mySecurityQuery = queryOptions({
  queryKey: ['me', 'security'] as const,
  queryFn: () => ask(api.GET('/me/security')),
});

export function beginSecondFactor(password: string, key: string) {
  return ask(api.POST('/me/second-factor', { body: { password }, headers: commandHeaders(key) }));
}

export function confirmSecondFactor(code: string, key: string) {
  return ask(api.POST('/me/second-factor/confirm', { body: { code }, headers: commandHeaders(key) }));
}

export function removeSecondFactor(body: Body<'/me/second-factor/remove', 'post'>, key: string) {
  return ask(api.POST('/me/second-factor/remove', { body, headers: commandHeaders(key) }));
}

export function renewRecoveryCodes(code: string, key: string) {
  return ask(api.POST('/me/recovery-codes', { body: { code }, headers: commandHeaders(key) }));
}

export function readAlerts(key: string) {
  return ask(api.POST('/me/alerts/read', { headers: commandHeaders(key) }));
}
