// Second factor, alerts, rules for signing in and bindings to an identity provider, as they are asked for and answered.
import { z } from 'zod';
import { pageOf } from '../../platform/http/paging.ts';
import { alertKinds } from './alert.queries.ts';
import { roleSchema } from './identity.schema.ts';
import { passwordDays, passwordLengths } from './security.rules.ts';

const time = z.iso.datetime();
const password = z.string().max(1000);
const code = z.string().max(100);

export const mySecuritySchema = z
  .object({
    secondFactor: z.object({
      on: z.boolean(),
      since: time.nullable(),
      required: z.boolean().describe('By the rules, for a post of the account'),
      recoveryCodesLeft: z.int(),
    }),
    passwordChangedAt: time,
    passwordExpiresAt: time.nullable().describe('A new one is asked for from then on; null for never'),
    previousSignIn: z
      .object({ at: time, address: z.string().nullable(), userAgent: z.string().nullable() })
      .nullable()
      .describe('The one before this session, as long as it is kept'),
    alerts: z.array(
      z
        .object({
          id: z.uuid(),
          kind: z.enum(alertKinds),
          at: time,
          failures: z.int().nullable(),
          address: z.string().nullable(),
          userAgent: z.string().nullable(),
          readAt: time.nullable(),
        })
        .meta({ id: 'SignInAlert' }),
    ),
    signOn: z.array(z.object({ issuer: z.string() })).describe('Identity providers by whose word it may sign in'),
  })
  .meta({ id: 'MySecurity' });
export type MySecurity = z.output<typeof mySecuritySchema>;

export const ownPasswordBody = z.object({ password: password.describe('The current one') });
export const proofBody = z.object({ password, code });
export const codeBody = z.object({ code });
export const newSecondFactorSchema = z.object({
  secret: z.string().describe('Base32, to type into an authenticator; shown this once'),
  uri: z.string().describe('otpauth://, for a QR code'),
});
export const recoveryCodesSchema = z.object({
  recoveryCodes: z.array(z.string()).describe('Each lets in once without the authenticator; shown this once'),
});

const rules = {
  secondFactorRoles: z.array(roleSchema).max(7).describe('Posts that must have a second factor'),
  passwordLength: z.int().min(passwordLengths.least).max(passwordLengths.most),
  passwordDays: z
    .int()
    .min(passwordDays.least)
    .max(passwordDays.most)
    .nullable()
    .describe('null: passwords do not age'),
};
export const securityRulesBody = z.object(rules);
export const securityRulesSchema = z
  .object({ ...rules, version: z.int().describe('0 while nothing was set') })
  .meta({ id: 'SecurityRules' });

export const signOnBindingSchema = z
  .object({ id: z.uuid(), issuer: z.string(), subject: z.string(), createdAt: time })
  .meta({ id: 'SignOnBinding' });
export const signOnBindingListSchema = pageOf(signOnBindingSchema);
export const bindBody = z.object({
  issuer: z.url().max(500).optional().describe('The configured provider when left out'),
  subject: z.string().trim().min(1).max(255).describe('Claim sub of the person there'),
});
