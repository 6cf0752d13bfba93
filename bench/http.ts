// What a request costs over the wire, beside the SQL it needs through the same driver: a page of the ledger, and a report. The
// server is the built one, with its embedded database and the demonstration county, to which tasks are added.
import { demoPassword } from '../apps/server/src/demo/county.data.ts';
import type { Actor } from '../apps/server/src/platform/context.ts';
import { addManyTasks } from '../e2e/support/many-tasks.ts';
import { startServer } from '../e2e/support/server.ts';
import { type Assignment, BareSql } from './bare-sql.ts';
import { type HttpClient, signIn } from './http-client.ts';
import { describeMachine, figure, printTable, type Side, takeTurns, times } from './measure.ts';

/** Requests under way at a time, one after the other and side by side. */
const concurrencies = [1, 8];
/** Requests of one turn where several are under way. */
const batch = 64;

const ledgerQueries = {
  'GET /tasks, first page of 50': 'limit=50',
  'GET /tasks, overdue ones of a unit': 'limit=50&light=overdue&unitId=',
};

const server = await startServer({ demo: true });
try {
  await measure();
} finally {
  await server.stop();
}

async function measure(): Promise<void> {
  const office = await signIn(server.url, 'zhoumin', demoPassword);
  const contact = await signIn(server.url, 'wangjianguo', demoPassword);
  const database = await BareSql.open(server.dataFolder);
  const actors = { office: await actorOf(office), contact: await actorOf(contact) };
  const rows: string[][] = [];
  let added = 0;
  for (const count of [1_000, 10_000]) {
    await addManyTasks(server.dataFolder, count - added);
    added = count;
    for (const [title, query] of Object.entries(ledgerQueries)) {
      const full = query.endsWith('unitId=') ? query + actors.contact.posts[0]?.unitId : query;
      const statements = await database.statementsOfLedger(actors.office, full);
      const sides = {
        http: () => office.send('GET', `/tasks?${full}`),
        sql: () => database.run(statements, 'read only'),
      };
      rows.push(...(await compare(title, count, sides)));
    }
    rows.push(...(await compare('POST /assignments/:id/report', count, await reportSides(contact, actors.contact))));
  }
  const machine = describeMachine(`${await database.version()} embedded`);
  console.log(`\nRequests over HTTP, beside the SQL they need through the same driver\n${machine}\n`);
  printTable(['', 'tasks', 'at a time', 'HTTP ms', 'requests/s', 'SQL ms', 'HTTP takes'], rows);
  office.close();
  contact.close();
  await database.close();

  async function reportSides(client: HttpClient, actor: Actor) {
    const assignments = await database.listAssignments(actor, batch);
    if (assignments.length < Math.max(...concurrencies)) throw new Error('too few assignments to report on');
    let turn = 0;
    const next = (): Assignment => assignments[turn++ % assignments.length] as Assignment;
    const text = '已完成排查整治的主要任务，其余部分正在推进。';
    return {
      http: () =>
        client.send('POST', `/assignments/${next().id}/report`, { text, percent: turn % 90, evidenceIds: [] }),
      sql: () => database.report(actor, next(), text, turn % 90),
    };
  }
}

interface Sides {
  readonly http: Side;
  readonly sql: Side;
}

async function compare(title: string, count: number, sides: Sides): Promise<string[][]> {
  const rows: string[][] = [];
  for (const concurrency of concurrencies) {
    const { http, sql } = await takeTurns({
      http: spread(sides.http, concurrency),
      sql: spread(sides.sql, concurrency),
    });
    const calls = concurrency === 1 ? 1 : batch;
    const [httpCall, sqlCall] = [http / calls, sql / calls];
    const perSecond = figure(1000 / httpCall);
    rows.push([
      title,
      count.toLocaleString('en'),
      String(concurrency),
      figure(httpCall),
      perSecond,
      figure(sqlCall),
      times(httpCall / sqlCall),
    ]);
  }
  return rows;
}

/** A batch of calls, so many of them under way at any time; a single one where they go one after the other. */
function spread(side: Side, concurrency: number): Side {
  if (concurrency === 1) return side;
  return async () => {
    let left = batch;
    const worker = async () => {
      while (left-- > 0) await side();
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
  };
}

async function actorOf(client: HttpClient): Promise<Actor> {
  const me = await client.send<{
    id: string;
    name: string;
    displayName: string;
    jurisdiction: { id: string };
    posts: Actor['posts'];
  }>('GET', '/me');
  const { id: accountId, name, displayName, posts } = me;
  const nothingAsked = { mustChangePassword: false, mustSetSecondFactor: false, signedOn: false };
  const session = { sessionId: '', language: 'zh', ...nothingAsked } as const;
  return { accountId, name, displayName, posts, jurisdictionId: me.jurisdiction.id, ...session };
}
