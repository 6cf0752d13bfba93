// The SQL that a request needs and nothing else: no HTTP, no session looked up, no rights, no parsing. The same driver, the
// same role, the same settings of the transaction, so that row-level security asks the same of both.
import { join } from 'node:path';
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { listTasks } from '../apps/server/src/modules/task/ledger.service.ts';
import { listTasksQuery } from '../apps/server/src/modules/task/task.schema.ts';
import { systemClock } from '../apps/server/src/platform/clock.ts';
import { type Actor, type Context, sessionOf } from '../apps/server/src/platform/context.ts';
import { type Connection, createPool, silentLogger } from '../apps/server/src/platform/database/connection.ts';
import { withReadSession } from '../apps/server/src/platform/database/database.ts';
import { prepareHome, socketPort } from '../apps/server/src/platform/database/postgres-home.ts';
import { appRole } from '../apps/server/src/platform/database/provision.ts';
import type { DB } from '../apps/server/src/platform/database/schema.generated.ts';

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

export interface Assignment {
  readonly id: string;
  readonly taskId: string;
  readonly officeUnitId: string;
  readonly unitId: string;
  readonly leadUnitId: string;
}

export class BareSql {
  readonly #pool: pg.Pool;

  constructor(connection: Connection) {
    this.#pool = createPool(connection, silentLogger, 10);
  }

  /** To the embedded database of the server that runs from this data folder. */
  static async open(dataFolder: string): Promise<BareSql> {
    const { socketFolder } = await prepareHome(join(dataFolder, 'postgres'));
    if (socketFolder === null) throw new Error('the embedded database is reached by its socket, which Windows has not');
    return new BareSql({ host: socketFolder, port: socketPort, user: appRole, database: 'luoshi' });
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async version(): Promise<string> {
    const { rows } = await this.#pool.query<{ version: string }>('select version()');
    return rows[0]?.version.split(' ').slice(0, 2).join(' ') ?? '';
  }

  /** What the server asks the database for this page of the ledger, in the name of the actor. */
  async statementsOfLedger(actor: Actor, query: string): Promise<Statement[]> {
    const statements: Statement[] = [];
    const database = new Kysely<DB>({
      dialect: new PostgresDialect({ pool: this.#pool }),
      plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
      log({ query: { sql, parameters } }) {
        statements.push({ text: sql, values: [...parameters] });
      },
    });
    const asked = listTasksQuery.parse(Object.fromEntries(new URLSearchParams(query)));
    await withReadSession(database, sessionOf(actor), async (db) => {
      // The ledger reads the database, the actor and the clock; nothing else of a context.
      return await listTasks({ db, actor, clock: systemClock } as unknown as Context, asked);
    });
    return statements;
  }

  /** One transaction with these statements. */
  async run(statements: readonly Statement[], mode: 'read only' | 'read write'): Promise<void> {
    const client = await this.#pool.connect();
    try {
      await client.query(`start transaction ${mode}`);
      for (const { text, values } of statements) await client.query(text, values);
      await client.query('commit');
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** The rows that a lead's report of progress comes to: the event, the report, the assignment's and the task's progress. */
  report(actor: Actor, assignment: Assignment, text: string, percent: number): Promise<void> {
    const { id, taskId, officeUnitId, unitId, leadUnitId } = assignment;
    const { jurisdictionId, accountId } = actor;
    const reportId = uuidv7();
    const now = new Date();
    const posts = JSON.stringify(actor.posts.map(({ role, unitId: at }) => ({ role, unit_id: at })));
    return this.run(
      [
        {
          text: `select set_config('luoshi.jurisdiction_id', $1, true), set_config('luoshi.account_id', $2, true),
            set_config('luoshi.posts', $3, true)`,
          values: [jurisdictionId, accountId, posts],
        },
        {
          text: `insert into audit_events (id, jurisdiction_id, account_id, action, unit_id, thing_type, thing_id, task_id, change)
            values ($1, $2, $3, 'assignment.report', $4, 'assignments', $5, $6, $7)`,
          values: [uuidv7(), jurisdictionId, accountId, unitId, id, taskId, JSON.stringify({ percent })],
        },
        { text: 'update assignments set progress = $1 where id = $2', values: [percent, id] },
        {
          text: `insert into reports (id, jurisdiction_id, office_unit_id, task_id, assignment_id, unit_id, lead_unit_id, kind, text,
            percent, account_id, created_at) values ($1, $2, $3, $4, $5, $6, $7, 'progress', $8, $9, $10, $11)`,
          values: [
            ...[reportId, jurisdictionId, officeUnitId, taskId, id, unitId, leadUnitId],
            ...[text, percent, accountId, now],
          ],
        },
        {
          text: 'update tasks set latest_text = $1, latest_at = $2, updated_at = $2, progress = $3 where id = $4',
          values: [text, now, percent, taskId],
        },
      ],
      'read write',
    );
  }

  /** Assignments that this unit leads, has accepted and may report on. */
  async listAssignments(actor: Actor, limit: number): Promise<Assignment[]> {
    const unitIds = actor.posts.map((post) => post.unitId);
    const database = new Kysely<DB>({
      dialect: new PostgresDialect({ pool: this.#pool }),
      plugins: [new CamelCasePlugin()],
    });
    return await withReadSession(database, sessionOf(actor), (db) =>
      db
        .selectFrom('assignments')
        .innerJoin('tasks', 'tasks.id', 'assignments.taskId')
        .select(['assignments.id', 'taskId', 'assignments.officeUnitId', 'unitId', 'assignments.leadUnitId'])
        .where('unitId', 'in', unitIds)
        .where('role', '=', 'lead')
        .where('assignments.state', '=', 'accepted')
        .where('tasks.state', '=', 'issued')
        .limit(limit)
        .execute(),
    );
  }
}
