// A mixed office day on the built server with its embedded database, 10,000 tasks and nine people signed in: 100 requests
// arrive each second whether or not the earlier ones are answered, as people do. Prints how long the answers took and what
// the server's memory did. The client runs on the same cores and is part of the load.
//
//   npm run bench -- load [seconds] [requests per second]
import { readFile } from 'node:fs/promises';
import { demoPassword } from '../apps/server/src/demo/county.data.ts';
import { addManyTasks } from '../e2e/support/many-tasks.ts';
import { startServer } from '../e2e/support/server.ts';
import { type HttpClient, signIn } from './http-client.ts';
import { describeMachine, figure, printTable } from './measure.ts';

const [seconds = 60, perSecond = 100] = process.argv.slice(2).map(Number);
const taskCount = 10_000;
const people = ['zhoumin', 'chenliqun', 'linhai', 'wangjianguo', 'liuyang', 'hejing'];
/** Of a day's requests, by kind. */
const shares = { read: 80, report: 15, change: 5 };

interface Person {
  readonly client: HttpClient;
  readonly unitId: string;
  readonly roles: readonly string[];
  readonly taskIds: string[];
  /** Assignments it may report on. */
  readonly assignmentIds: string[];
}

interface Ask {
  readonly kind: string;
  readonly send: () => Promise<unknown>;
}

const server = await startServer({ demo: true });
try {
  await addManyTasks(server.dataFolder, taskCount);
  const signedIn = await Promise.all(people.map(enter));
  const before = await memoryOf(server.processId);
  const answers = await runDay(signedIn);
  const after = await memoryOf(server.processId);
  report(answers, before, after);
  for (const { client } of signedIn) client.close();
} finally {
  await server.stop();
}

async function enter(name: string): Promise<Person> {
  const client = await signIn(server.url, name, demoPassword);
  const me = await client.send<{ posts: { unitId: string; role: string }[] }>('GET', '/me');
  const unitId = me.posts[0]?.unitId ?? '';
  const roles = me.posts.map(({ role }) => role);
  const tasks = await client.send<{ items: { id: string }[] }>('GET', '/tasks?limit=200&state=issued');
  const assignmentIds = roles.includes('contact') ? await openAssignments(client, unitId) : [];
  return { client, unitId, roles, taskIds: tasks.items.map(({ id }) => id), assignmentIds };
}

async function openAssignments(client: HttpClient, unitId: string): Promise<string[]> {
  const path = `/units/${unitId}/assignments?limit=200`;
  const found = await client.send<{ items: { id: string; state: string; can: string[] }[] }>('GET', path);
  return found.items.flatMap(({ id, can }) => (can.includes('report') ? [id] : []));
}

/** Open loop: a request starts when its time has come. */
async function runDay(signedIn: readonly Person[]): Promise<Map<string, number[]>> {
  const answers = new Map<string, number[]>();
  const under = new Set<Promise<void>>();
  const began = performance.now();
  for (let turn = 0; turn < seconds * perSecond; turn++) {
    const due = began + (turn * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const { kind, send } = nextAsk(signedIn, turn);
    const answered = send().then(
      () => note(kind, performance.now() - due),
      (error: unknown) => {
        note('failed', performance.now() - due);
        console.error(kind, error instanceof Error ? error.message.slice(0, 300) : error);
      },
    );
    under.add(answered);
    void answered.then(() => under.delete(answered));
  }
  await Promise.all(under);
  return answers;

  function note(kind: string, milliseconds: number): void {
    const times = answers.get(kind);
    if (times) times.push(milliseconds);
    else answers.set(kind, [milliseconds]);
  }
}

/** The same day each time: what is asked depends on the turn alone. */
function nextAsk(signedIn: readonly Person[], turn: number): Ask {
  const dice = (turn * 7919) % 100;
  if (dice < shares.report) {
    const reporters = signedIn.filter(({ assignmentIds }) => assignmentIds.length > 0);
    const person = pick(reporters, turn);
    const body = { text: `第${turn}次填报：已完成现场核查，其余部分正在推进。`, percent: turn % 90, evidenceIds: [] };
    const path = `/assignments/${pick(person.assignmentIds, turn)}/report`;
    return { kind: 'report', send: () => person.client.send('POST', path, body) };
  }
  if (dice < shares.report + shares.change) {
    const person = pick(
      signedIn.filter(({ roles }) => roles.includes('office')),
      turn,
    );
    if (dice % 2 === 0)
      return get(
        person,
        'search',
        `/tasks?limit=50&q=${encodeURIComponent(pick(['排查', '校园', '管网', '走访'], turn))}`,
      );
    return { kind: 'task added and issued', send: () => addAndIssue(person, turn) };
  }
  return nextRead(pick(signedIn, Math.floor(turn / 3)), turn);
}

function nextRead(person: Person, turn: number): Ask {
  const dice = (turn * 104_729) % 80;
  if (dice < 22) return get(person, 'workbench', '/workbench');
  if (dice < 34) return get(person, 'ledger', '/tasks?limit=50');
  if (dice < 44)
    return get(person, 'ledger, a unit’s late ones', `/tasks?limit=50&light=overdue&unitId=${person.unitId}`);
  if (dice < 66) return get(person, 'task', `/tasks/${pick(person.taskIds, turn)}`);
  if (dice < 70) return get(person, 'counts', '/tasks/counts?by=unit');
  if (dice < 75) return get(person, 'plans', '/plans');
  return get(person, 'units’ lights', '/unit-lights');
}

function get({ client }: Person, kind: string, path: string): Ask {
  return { kind, send: () => client.send('GET', path) };
}

async function addAndIssue({ client, unitId }: Person, turn: number): Promise<void> {
  const parties = [{ role: 'lead', name: '本办', unitId }];
  const { id } = await client.send<{ id: string }>('POST', '/tasks', {
    ...{ sourceKind: 'instruction', sourceTitle: '批示', title: `落实第${turn}号批示`, text: '按批示要求办理并报告。' },
    ...{ officeUnitId: unitId, dueDate: '2099-12-31', parties, milestones: [] },
  });
  await client.send('POST', '/tasks/issue', { taskIds: [id] });
}

function pick<Thing>(things: readonly Thing[], turn: number): Thing {
  return things[(turn * 31) % things.length] as Thing;
}

/** Resident memory in MB, of the server's process and of its database's. */
async function memoryOf(processId: number): Promise<number> {
  const status = await readFile(`/proc/${processId}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

function report(answers: ReadonlyMap<string, number[]>, before: number, after: number): void {
  const all = [...answers.values()].flat();
  const rows = [...answers, ['all', all] as const].map(([kind, times]) => {
    const sorted = [...times].sort((a, b) => a - b);
    const at = (share: number) => figure(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
    return [kind, String(sorted.length), at(0.5), at(0.95), at(0.99), figure(sorted.at(-1) ?? 0)];
  });
  console.log(
    `\nA mixed office day: ${perSecond} requests/s for ${seconds} s, ${taskCount.toLocaleString('en')} tasks\n${describeMachine('embedded database')}\n`,
  );
  printTable(['', 'requests', 'p50 ms', 'p95 ms', 'p99 ms', 'longest ms'], rows);
  console.log(`\nMemory of the server: ${figure(before)} MB before, ${figure(after)} MB after`);
}
