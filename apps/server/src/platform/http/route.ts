// How a module declares a route: one object that says everything about it, from which come validation, the transaction,
// OpenAPI, and the hand-written table of routes × posts that the contract test holds against them.
import type { z } from 'zod';
import type { Actor, Context, Services } from '../context.ts';
import type { Language } from '../problems/problem.ts';

/** A file received in a multipart request, already within the route's limit, in memory. */
export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

/** Returned by a handler that answers with a file instead of JSON. */
export class FileAnswer {
  readonly mediaType: string;
  /** Name for the download; null shows it in place. */
  readonly name: string | null;
  readonly content: Uint8Array | NodeJS.ReadableStream;
  constructor(mediaType: string, name: string | null, content: Uint8Array | NodeJS.ReadableStream) {
    this.mediaType = mediaType;
    this.name = name;
    this.content = content;
  }
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Result<Schema> = Schema extends z.ZodType ? z.input<Schema> : FileAnswer | undefined;

export interface RequestInput<Params, Query, Body, Prepared> {
  readonly params: Parsed<Params>;
  readonly query: Parsed<Query>;
  readonly body: Parsed<Body>;
  /** Present where the route takes an upload. */
  readonly upload: Upload;
  /** The version the caller saw (If-Match); only where the route is `versioned`. */
  readonly version: number;
  readonly language: Language;
  readonly prepared: Prepared;
}

export interface Route<
  Params extends z.ZodType | undefined = z.ZodType | undefined,
  Query extends z.ZodType | undefined = z.ZodType | undefined,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
  Response extends z.ZodType | undefined = z.ZodType | undefined,
  Prepared = unknown,
> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below /api/v1, parameters as ":id". */
  readonly url: string;
  /** Name of the operation in OpenAPI and in the contract test: "signPlanEdition". */
  readonly name: string;
  readonly tag: string;
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** What it answers with 200; absent for a file, or for 204. */
  readonly response?: Response;
  /** Status of success when it is not 200 (204 when there is no response schema). */
  readonly status?: 201;
  /** Media types it answers with, for a route that answers with a file. */
  readonly files?: readonly string[];
  /** A GET whose look is itself recorded (recordRead): its transaction may write. */
  readonly recordsRead?: boolean;
  /** Carries passwords: neither what was sent nor what was answered is kept with the idempotency key, not even hashed. */
  readonly secret?: boolean;
  /** Takes one file as multipart/form-data, at most this many MB; `body` then describes the other fields. */
  readonly uploadMegabytes?: number;
  /** Demands If-Match with the version the caller saw. */
  readonly versioned?: boolean;
  /** May be used while a new password is asked for. */
  readonly beforePasswordChange?: boolean;
  /** May be used while a second factor is asked for; so may what is allowed before the password is changed. */
  readonly beforeSecondFactor?: boolean;
  /**
   * Work that needs no transaction and may take long (compiling, re-encoding), before one is opened. The actor is given so
   * that who may not do the act at all is refused before the work.
   */
  readonly prepare?: (
    services: Services,
    input: Omit<RequestInput<Params, Query, Body, never>, 'prepared'>,
    actor: Actor,
  ) => Promise<Prepared>;
  /** load → authorize → act → present, inside one transaction that commits before the answer is sent. */
  readonly handle: (
    context: Context,
    input: RequestInput<Params, Query, Body, Prepared>,
  ) => Promise<Result<Response>> | Result<Response>;
}

/** Keeps the types of one route together; a module exports a list of these. */
export function route<
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
  Response extends z.ZodType | undefined = undefined,
  Prepared = undefined,
>(definition: Route<Params, Query, Body, Response, Prepared>): Route {
  return definition as unknown as Route;
}
