// The ladder's settings, as they are asked for, answered and kept.
import { z } from 'zod';
import { day } from '../task/task.schema.ts';

export const rungSchema = z
  .enum(['reminder', 'notice', 'interview', 'bulletin'])
  .meta({ id: 'Rung', description: 'Reminder 提醒, notice 督办单, interview 约谈, place in the bulletin 通报' });
export type Rung = z.output<typeof rungSchema>;

const days = z.int().min(1).max(60);

export const ladderStepsSchema = z
  .object({
    reminder: z
      .object({ daysBefore: z.array(days).min(1).max(5) })
      .nullable()
      .describe('Days before the due date'),
    notice: z.object({ workingDaysAfter: days, answerWithinWorkingDays: days }).nullable(),
    interview: z
      .object({ workingDaysAfterUnanswered: days })
      .nullable()
      .describe('After the last day for the answer has passed without one'),
    bulletin: z.object({ workingDaysAfter: days }).nullable(),
  })
  .meta({ id: 'LadderSteps', description: 'Each null where it is off' });
export type LadderSteps = z.output<typeof ladderStepsSchema>;

export interface Ladder {
  readonly steps: LadderSteps;
  /** Days a report waited for confirmation do not count against the unit. */
  readonly pauseWhileWaiting: boolean;
}

export const saveLadderBody = z.object({ steps: ladderStepsSchema, pauseWhileWaiting: z.boolean() });

export const ladderSchema = z
  .object({
    planId: z.uuid().nullable().describe('Null for what holds where a plan has none of its own'),
    own: z.boolean().describe('False while it is what holds above: the jurisdiction’s, or the product’s default'),
    ...saveLadderBody.shape,
    can: z.array(z.enum(['edit'])),
    version: z.int().describe('0 while it has none of its own'),
  })
  .meta({ id: 'Ladder' });
export type LadderView = z.output<typeof ladderSchema>;

/** The rungs of one thing a unit is bound by, those to come and those that came. */
export const taskLadderSchema = z.object({
  ladder: saveLadderBody,
  rows: z.array(
    z
      .object({
        assignmentId: z.uuid(),
        occurrenceId: z.uuid().nullable(),
        unitId: z.uuid(),
        unitName: z.string(),
        period: z.string().nullable(),
        dueDate: day.nullable(),
        rungs: z
          .array(z.object({ rung: rungSchema, step: z.int(), on: day.describe('When it falls due') }))
          .describe('Those to come'),
        can: z.array(z.enum(['remind', 'notice', 'interview'])),
      })
      .meta({ id: 'TaskLadderRow' }),
  ),
});
export type TaskLadderRow = z.output<typeof taskLadderSchema>['rows'][number];
