// Accounts, posts and sessions, as they are asked for and answered.
import { z } from 'zod';
import { pageOf, pageQuery } from '../../platform/http/paging.ts';
import { normalizeSignInName } from './password.rules.ts';

export const languageSchema = z.enum(['zh', 'en']);
export const roleSchema = z.enum([
  'office',
  'approver',
  'contact',
  'leader',
  'system_administrator',
  'security_administrator',
  'auditor',
]);

const day = z.iso.date();
const time = z.iso.datetime();

/** Letters of any script, digits and . _ - ; no spaces, nothing that looks like nothing. */
const signInName = z
  .string()
  .max(64)
  .transform(normalizeSignInName)
  .pipe(z.string().regex(/^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}._-]{0,31}$/u));
const displayName = z.string().trim().min(1).max(40);
/** The rules of a good one are in password.rules.ts; here only a bound on what is read at all. */
const password = z.string().max(1000);

export const idParams = z.object({ id: z.uuid() });
export const sessionParams = z.object({ id: z.uuid(), sessionId: z.uuid() });

export const signInBody = z.object({ name: z.string().max(200), password });
export type SignIn = z.output<typeof signInBody>;

export const signInCodeBody = z.object({
  code: z.string().max(100).describe('Of the authenticator, or a recovery code'),
});
export const secondStepSchema = z
  .object({ step: z.literal('second-factor'), expiresAt: time.describe('The code is taken until then') })
  .meta({ id: 'SecondStep' });

export const meSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    displayName: z.string(),
    language: languageSchema,
    mustChangePassword: z.boolean(),
    mustSetSecondFactor: z
      .boolean()
      .describe('The rules demand one of a post of the account: nothing else is answered first'),
    passwordLength: z.int().describe('Least characters of a password of three kinds'),
    unreadAlerts: z.int().describe('What it has not yet taken note of about its own sign-ins'),
    jurisdiction: z.object({
      id: z.uuid(),
      name: z.string(),
      settings: z.object({
        signOff: z.boolean(),
        acceptWithinWorkingDays: z.int(),
        dueOnHoliday: z.enum(['stay', 'next-working-day']),
      }),
    }),
    posts: z
      .array(
        z.object({
          id: z.uuid(),
          role: roleSchema,
          unitId: z.uuid(),
          unitName: z.string(),
          unitPath: z.array(z.string()).describe('Names from the root down to the unit itself'),
        }),
      )
      .describe('In force today'),
    today: day.describe('The calendar day in China by the server’s clock'),
  })
  .meta({ id: 'Me' });
export type Me = z.output<typeof meSchema>;

export const patchMeBody = z.object({ language: languageSchema });
export const changePasswordBody = z.object({ current: password, next: password });

export const sessionSchema = z
  .object({
    id: z.uuid(),
    createdAt: time,
    lastSeenAt: time,
    expiresAt: time,
    address: z.string().nullable(),
    userAgent: z.string().nullable(),
    current: z.boolean().describe('The session of this very request'),
  })
  .meta({ id: 'Session' });
export const sessionListSchema = pageOf(sessionSchema);

export const postSchema = z
  .object({
    id: z.uuid(),
    unitId: z.uuid(),
    unitName: z.string(),
    role: roleSchema,
    validFrom: day,
    validTo: day.nullable().describe('Last day in force; null while open'),
    version: z.int(),
  })
  .meta({ id: 'Post' });

export const accountSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    displayName: z.string(),
    active: z.boolean(),
    lockedUntil: time.nullable().describe('No sign-in before this time; null when not locked'),
    secondFactor: z.boolean().describe('Signs in with a second factor'),
    posts: z.array(postSchema).describe('All, also past and future ones'),
    version: z.int(),
  })
  .meta({ id: 'Account' });
export type Account = z.output<typeof accountSchema>;
export const accountListSchema = pageOf(accountSchema);

export const listAccountsQuery = pageQuery.extend({
  q: z.string().trim().max(100).optional().describe('Part of either name'),
});
export type ListAccountsQuery = z.output<typeof listAccountsQuery>;

export const createAccountBody = z.object({ name: signInName, displayName });
export const createdAccountSchema = z.object({
  account: accountSchema,
  oneTimePassword: z.string().describe('Shown this once; the account must set another at its first sign-in'),
});
export const oneTimePasswordSchema = z.object({ oneTimePassword: z.string() });
export const patchAccountBody = z
  .object({ displayName, active: z.boolean() })
  .partial()
  .refine((body) => Object.keys(body).length > 0);
export type PatchAccount = z.output<typeof patchAccountBody>;

export const createPostBody = z.object({
  unitId: z.uuid(),
  role: roleSchema,
  validFrom: day,
  validTo: day.nullish().transform((date) => date ?? null),
});
export type CreatePost = z.output<typeof createPostBody>;
export const patchPostBody = z.object({ validTo: day.nullable() });
export const handOverBody = z.object({
  toAccountId: z.uuid(),
  from: day.describe('First day of the new holder; the former one’s last is the day before'),
});
export const handedOverSchema = z.object({ former: accountSchema, holder: accountSchema });
