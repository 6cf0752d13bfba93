// What every handler, service and job is given as its first argument, instead of a container.
import type { Kysely, Transaction } from 'kysely';
import type { Clock } from './clock.ts';
import type { Session } from './database/database.ts';
import type { DB } from './database/schema.generated.ts';
import type { FileStore } from './files/file-store.ts';
import type { Language } from './problems/problem.ts';
import type { SecretBox } from './secret-box.ts';

export type Database = Kysely<DB>;
export type OpenTransaction = Transaction<DB>;

export interface Logger {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** The parts of a running server that do not depend on who asks. */
export interface Services {
  readonly database: Database;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly log: Logger;
  readonly secrets: SecretBox;
  /** The identity provider whose word is taken at sign-in; null where there is none. */
  readonly signOn: SignOnSettings | null;
}

export interface SignOnSettings {
  /** Its issuer identifier, below which its configuration is found. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the sign-in page calls it. */
  readonly name: string;
  /** Where browsers reach this server: https://luoshi.example.cn */
  readonly publicUrl: string;
}

export type BusinessRole = 'office' | 'approver' | 'contact' | 'leader';
export type AdministratorRole = 'system_administrator' | 'security_administrator' | 'auditor';
export type Role = BusinessRole | AdministratorRole;

export interface ActorPost {
  readonly id: string;
  readonly role: Role;
  readonly unitId: string;
}

/** The account behind a request, with the posts that are in force today. */
export interface Actor {
  readonly accountId: string;
  readonly jurisdictionId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly displayName: string;
  readonly language: Language;
  readonly mustChangePassword: boolean;
  /** The rules demand a second factor of one of its posts, and it has none yet. */
  readonly mustSetSecondFactor: boolean;
  /** Came in by the word of an identity provider, and may know no password here. */
  readonly signedOn: boolean;
  readonly posts: readonly ActorPost[];
}

/** A request (or job) inside its one transaction. */
export interface Context extends Omit<Services, 'database'> {
  readonly db: OpenTransaction;
  readonly actor: Actor;
  readonly requestId: string;
  readonly address: string | null;
}

export function sessionOf(actor: Actor): Session {
  return { jurisdictionId: actor.jurisdictionId, accountId: actor.accountId, posts: actor.posts };
}

/** The server's own hand: jobs, first set-up. Row-level security knows it as the role "system". */
export function systemSession(jurisdictionId: string): Session {
  return { jurisdictionId, accountId: null, posts: [{ role: 'system', unitId: null }] };
}
