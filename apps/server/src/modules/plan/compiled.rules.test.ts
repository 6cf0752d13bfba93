import type { CompiledPlan } from '@luoshi/plan-compiler';
import { compileText } from '@luoshi/plan-compiler';
import { describe, expect, test } from 'vitest';
import { clauseAt, layOut } from './compiled.rules.ts';
import { samplePlan } from './test/sample-plan.ts';

function compileSample(): CompiledPlan {
  const [plan] = compileText(samplePlan).plans;
  if (plan === undefined) throw new Error('the sample is no plan');
  return plan;
}

describe('laying out what was compiled', () => {
  const plan = compileSample();
  const { elements, tasks } = layOut(plan);
  const byId = new Map(elements.map((element) => [element.id, element]));

  test('puts every clause under the one above it', () => {
    const clauses = elements.filter((element) => element.kind === 'clause');
    expect(clauses).toHaveLength(plan.outline.length);
    for (const clause of clauses) {
      const above = clause.clauseId === null ? undefined : byId.get(clause.clauseId);
      if (clause.data.level === 1) expect(above).toBeUndefined();
      else expect(above?.kind === 'clause' && above.data.level).toBe(clause.data.level - 1);
    }
  });

  test('writes clauses before what stands under them, so that rows may be inserted in order', () => {
    const seen = new Set<string | null>([null]);
    for (const element of elements) {
      expect(seen.has(element.clauseId)).toBe(true);
      seen.add(element.id);
    }
  });

  test('keeps for every kind what the compiler found', () => {
    const count = (kind: string) => elements.filter((element) => element.kind === kind).length;
    expect(count('cite')).toBe(plan.citations.length);
    expect(count('group-member')).toBe(plan.group.members.length);
    expect(count('phase')).toBe(plan.phases.length);
    expect(count('date')).toBe(plan.dates.length);
    expect(count('target')).toBe(plan.targets.length);
    expect(count('recurring')).toBe(plan.recurring.length);
    expect(count('budget')).toBe(plan.budget.length);
  });

  test('a task is as sure as the least sure of what was read in it', () => {
    const read = {
      ...plan,
      dates: plan.dates.map((date) =>
        date.raw === '9月30日前' ? { ...date, construct: 'guess', confidence: 0.3 } : date,
      ),
      assignments: plan.assignments.map((at) => (at.party === '县星河办' ? { ...at, confidence: 0.4 } : at)),
    };
    const laid = new Map(layOut(read).tasks.map((task) => [task.title, task]));
    expect(laid.get('清理生活垃圾')).toMatchObject({ construct: 'guess', confidence: 0.3 });
    expect(laid.get('整治农村厕所')?.confidence).toBe(0.4);
    const plain = plan.tasks.find((task) => task.item === '清洁村内沟渠');
    expect(laid.get('清洁村内沟渠')).toMatchObject({ construct: plain?.construct, confidence: plain?.confidence });
  });

  test('keeps every second week, and leaves out an interval that nobody means', () => {
    const recurring = plan.recurring.map((rule) => ({ ...rule, interval: 2 }));
    const laid = layOut({ ...plan, recurring });
    expect(laid.elements.find(({ kind }) => kind === 'recurring')?.data).toMatchObject({ interval: 2 });
    expect(laid.tasks.some((task) => task.recurring?.interval === 2)).toBe(true);
    const absurd = layOut({ ...plan, recurring: recurring.map((rule) => ({ ...rule, interval: 99 })) });
    expect(absurd.elements.find(({ kind }) => kind === 'recurring')?.data).not.toHaveProperty('interval');
  });

  test('points into the text', () => {
    const date = elements.find((element) => element.kind === 'date' && element.data.endDate === '????-09-30');
    expect(samplePlan.slice(date?.start, date?.end)).toBe('9月30日前');
  });

  test('numbers tasks from 1 and ties each to its clause', () => {
    expect(tasks.map((task) => task.number)).toEqual(tasks.map((_, index) => index + 1));
    const rubbish = tasks.find((task) => task.title === '清理生活垃圾');
    const clause = byId.get(rubbish?.clauseId ?? '');
    expect(clause?.kind === 'clause' && clause.data.title).toBe('清理生活垃圾');
    expect(rubbish).toMatchObject({ dueDate: null, dueText: '????-09-30', standing: false, recurring: null });
    expect(rubbish?.parties.map(({ role, name }) => `${role} ${name}`)).toEqual([
      'lead 县住房和城乡建设局',
      'responsible 县生态环境局',
      'responsible 各镇',
    ]);
  });

  test('gives a task the rule by which it repeats', () => {
    const propaganda = tasks.find((task) => task.title === '开展环境宣传');
    expect(propaganda?.recurring).toEqual({ every: 'month', times: 1, by: '25' });
  });
});

describe('what does not fit', () => {
  const plan = compileSample();
  const at = { start: 0, end: 5, raw: '', clause: null, construct: 'odd', confidence: 0.5 };

  test('an element with an empty name is left out', () => {
    const odd = { ...plan, citations: [{ ...at, name: ' ' }] };
    expect(layOut(odd).elements.filter((element) => element.kind === 'cite')).toEqual([]);
  });

  test('a name of a whole paragraph is cut', () => {
    const odd = { ...plan, citations: [{ ...at, name: '长'.repeat(900) }] };
    const [cite] = layOut(odd).elements.filter((element) => element.kind === 'cite');
    expect(cite?.kind === 'cite' && cite.data.name).toHaveLength(200);
  });

  test('a recurrence of absurd frequency is bounded', () => {
    const often = { ...at, item: '报送', every: 'day' as const, times: 500 };
    const tasks = plan.tasks.map((task) => ({ ...task, recurring: [0] }));
    expect(layOut({ ...plan, tasks, recurring: [often] }).tasks[0]?.recurring).toEqual({ every: 'day', times: 31 });
  });

  test('a period the wrong way round keeps its end alone', () => {
    const tasks = plan.tasks.map((task) => ({ ...task, begin: '2026-09-01', due: '2026-08-01' }));
    expect(layOut({ ...plan, tasks }).tasks[0]).toMatchObject({ beginDate: null, dueDate: '2026-08-01' });
  });

  test('a clause index beyond the outline hangs nowhere', () => {
    const odd = { ...plan, citations: [{ ...at, clause: 999, name: '某条例' }] };
    const [cite] = layOut(odd).elements.filter((element) => element.kind === 'cite');
    expect(cite?.clauseId).toBeNull();
  });
});

describe('the clause at a place', () => {
  const clauses = [
    { id: 'second', start: 50, level: 1 },
    { id: 'first', start: 10, level: 1 },
    { id: 'inner', start: 50, level: 2 },
  ];
  test.each([
    [5, null],
    [10, 'first'],
    [49, 'first'],
    [50, 'inner'],
    [900, 'inner'],
  ])('%i is %s', (place, clause) => {
    expect(clauseAt(clauses, place)).toBe(clause);
  });
});
