import { z } from 'zod';
import { day, reason, time } from './task.schema.ts';

export const deadlineRequestSchema = z
  .object({
    id: z.uuid(),
    taskId: z.uuid(),
    taskTitle: z.string(),
    unitId: z.uuid(),
    unitName: z.string(),
    oldDueDate: day.nullable(),
    newDueDate: day,
    reason: z.string(),
    state: z.enum(['pending', 'approved', 'refused']),
    decisionNote: z.string().nullable(),
    requestedByName: z.string(),
    decidedByName: z.string().nullable(),
    createdAt: time,
    decidedAt: time.nullable(),
    can: z.array(z.enum(['decide'])),
    version: z.int(),
  })
  .meta({ id: 'DeadlineRequest', description: 'A request to move a due date 延期申请' });
export type DeadlineRequest = z.output<typeof deadlineRequestSchema>;

export const requestDeadlineBody = z.object({ newDueDate: day, reason, assignmentId: z.uuid() });
export const decideBody = z.object({ approve: z.boolean(), note: reason.optional() });
