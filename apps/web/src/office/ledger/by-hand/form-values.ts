// A task by hand: what stands in the form, and what the API takes. Pure.
import dayjs, { type Dayjs } from 'dayjs';
import type { Body } from '../../../api/client.ts';
import type { Task } from '../../../session/work.ts';

type AddBody = Extract<Body<'/tasks', 'post'>, { sourceKind: unknown }>;
export type MilestoneInput = NonNullable<AddBody['milestones']>[number];
export type PartyInput = NonNullable<AddBody['parties']>[number];
type Recurring = NonNullable<AddBody['recurring']>;

export interface MilestoneValue {
  readonly day?: Dayjs | null;
  readonly percent?: number | null;
  readonly title?: string;
}

export interface TaskValues {
  readonly sourceKind: AddBody['sourceKind'];
  readonly sourceTitle: string;
  readonly sourceDay?: Dayjs | null;
  readonly officeUnitId: string;
  readonly title: string;
  readonly text: string;
  readonly lead?: string | null;
  readonly responsible?: readonly string[];
  readonly groups?: readonly string[];
  readonly support?: readonly string[];
  readonly begin?: Dayjs | null;
  readonly timing: 'due' | 'standing';
  readonly due?: Dayjs | null;
  readonly recurs?: boolean;
  readonly every?: Recurring['every'];
  readonly times?: number | null;
  readonly by?: string;
  readonly milestones?: readonly MilestoneValue[];
}

export type NameOf = (id: string) => string;

const dayOf = (value: Dayjs | null | undefined) => value?.format('YYYY-MM-DD') ?? null;

export function milestonesOf(values: readonly MilestoneValue[] | undefined): MilestoneInput[] {
  return (values ?? [])
    .flatMap(({ day, percent, title }) => {
      const dueDate = dayOf(day);
      return dueDate === null ? [] : [{ dueDate, percent: percent ?? null, title: title?.trim() ?? '' }];
    })
    .sort((one, other) => one.dueDate.localeCompare(other.dueDate));
}

export function partiesOf(values: TaskValues, unitName: NameOf, groupName: NameOf): PartyInput[] {
  const unit = (role: PartyInput['role']) => (unitId: string) => ({ role, name: unitName(unitId), unitId });
  const lead = values.lead ?? undefined;
  // A unit has one role in a task; the stronger one is meant.
  const responsible = (values.responsible ?? []).filter((id) => id !== lead);
  const support = (values.support ?? []).filter((id) => id !== lead && !responsible.includes(id));
  return [
    ...(lead === undefined ? [] : [unit('lead')(lead)]),
    ...responsible.map(unit('responsible')),
    ...(values.groups ?? []).map((groupId) => ({ role: 'responsible' as const, name: groupName(groupId), groupId })),
    ...support.map(unit('support')),
  ];
}

/** Dates and repetition, as adding and changing take them. */
export function timingOf(values: TaskValues) {
  const { recurs = false, every = 'month', times, by } = values;
  const limit = by?.trim();
  return {
    beginDate: dayOf(values.begin),
    dueDate: values.timing === 'due' ? dayOf(values.due) : null,
    standing: values.timing === 'standing',
    recurring: recurs ? { every, times: times ?? 1, ...(limit && every !== 'day' && { by: limit }) } : null,
  };
}

export function valuesOf(task: Task): TaskValues {
  const ids = (role: PartyInput['role']) =>
    task.parties.flatMap((party) => (party.role === role && party.unitId !== null ? [party.unitId] : []));
  const day = (text: string | null) => (text === null ? null : dayjs(text));
  const { recurring } = task;
  return {
    sourceKind: task.sourceKind === 'plan' ? 'minutes' : task.sourceKind,
    sourceTitle: task.sourceTitle,
    officeUnitId: task.officeUnitId,
    title: task.title,
    text: task.text,
    lead: ids('lead')[0] ?? null,
    responsible: ids('responsible'),
    groups: task.parties.flatMap(({ role, groupId }) => (role === 'responsible' && groupId !== null ? [groupId] : [])),
    support: ids('support'),
    begin: day(task.beginDate),
    timing: task.standing ? 'standing' : 'due',
    due: day(task.dueDate),
    recurs: recurring !== null,
    ...(recurring !== null && { every: recurring.every, times: recurring.times, by: recurring.by ?? '' }),
    milestones: task.milestones.map(({ dueDate, percent, title }) => ({ day: dayjs(dueDate), percent, title })),
  };
}
