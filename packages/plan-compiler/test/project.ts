import type { CompiledPlan } from '../src/plan.ts';

/** A plan's elements in short, as the expected files show them: one readable line an element. */
export function project(plan: CompiledPlan): Record<string, unknown> {
  return {
    title: plan.title,
    issuer: plan.issuer,
    docNumber: plan.docNumber,
    issuedOn: plan.issuedOn,
    cites: plan.cites,
    outline: plan.outline.map((item) => `${item.level} ${item.label} ${item.title} [${item.role}]`),
    group: [
      ...plan.group.leader.map((name) => `leader ${name}`),
      ...plan.group.deputy.map((name) => `deputy ${name}`),
      ...plan.group.member.map((name) => `member ${name}`),
      ...(plan.group.office === null ? [] : [`office ${plan.group.office}`]),
    ],
    phases: plan.phases.map((phase) => `${phase.name} ${phase.startDate} ${phase.endDate}`),
    assignments: plan.assignments.map((one) => `${one.item}: ${one.role} ${one.party}`),
    dates: plan.dates.map((date) => `${date.item}: ${date.raw} ${date.kind} ${date.start} ${date.end}`),
    targets: plan.targets.map((target) => `${target.raw} ${target.op} ${target.value} ${target.unit}`),
    recurring: plan.recurring.map((one) => `${one.raw} ${one.every} ${one.times} ${one.by ?? ''}`.trim()),
    scoring: plan.scoring.map((rule) =>
      `${rule.raw} ${rule.effect} ${rule.value ?? ''} ${rule.grade ?? rule.outcome ?? rule.unit ?? ''}`.trim(),
    ),
    budget: plan.budget.map((line) => `${line.amount} ${line.unit} ${line.purpose}`),
    tasks: plan.tasks.map(
      (task) =>
        `${task.item} | lead ${task.lead.join('、')} | responsible ${task.responsible.join('、')} | support ${task.support.join('、')} | due ${task.due ?? '-'}${task.inherited.length > 0 ? ` | inherited ${task.inherited.join(', ')}` : ''}`,
    ),
  };
}
