// The record as it is asked for and answered.
import { z } from 'zod';
import { pageOf, pageQuery } from '../../platform/http/paging.ts';

const day = z.iso.date();
const time = z.iso.datetime();

export const auditEventFilters = z.object({
  thingId: z.uuid().optional().describe('The thing itself, and what belongs to it where it is a plan or a task'),
  accountId: z.uuid().optional(),
  unitId: z.uuid().optional().describe('The unit in whose right it was done'),
  action: z.string().max(60).optional().describe('"plan.sign"; with a "*" at the end, all that begin so: "plan.*"'),
  from: day.optional().describe('First day, in China'),
  to: day.optional().describe('Last day, in China'),
});
export type AuditEventFilters = z.output<typeof auditEventFilters>;

export const listAuditEventsQuery = pageQuery.extend(auditEventFilters.shape);
export type ListAuditEventsQuery = z.output<typeof listAuditEventsQuery>;

export const auditEventSchema = z
  .object({
    id: z.uuid(),
    sequence: z.int().describe('Number in the whole installation; numbers of work undone are missing'),
    blockNumber: z.int().nullable().describe('The block it is sealed in; null while it is not'),
    at: time,
    accountId: z.uuid().nullable(),
    accountName: z.string().nullable().describe('Display name; null for what the server did by itself'),
    action: z.string(),
    unitId: z.uuid().nullable(),
    unitName: z.string().nullable(),
    thingType: z.string(),
    thingId: z.uuid(),
    planId: z.uuid().nullable(),
    taskId: z.uuid().nullable(),
    change: z.record(z.string(), z.unknown()),
    address: z.string().nullable(),
    requestId: z.string().nullable(),
  })
  .meta({ id: 'AuditEvent' });
export const auditEventListSchema = pageOf(auditEventSchema);

export const recordStateSchema = z
  .object({
    head: z
      .object({
        block: z.int(),
        hash: z.string(),
        sealedAt: time,
        keyFingerprint: z.string(),
      })
      .nullable()
      .describe('The newest block; null while none is sealed'),
    unsealed: z.int().describe('Events of the jurisdiction since then'),
    unsealedSince: time.nullable(),
    lastCheck: z
      .object({
        checkedAt: time,
        byCommand: z.boolean().describe('By `luoshi verify`; otherwise by the server itself, once a day'),
        blocks: z.int(),
        events: z.int(),
        findingCount: z.int(),
        finding: z.string().nullable().describe('The first that did not fit'),
      })
      .nullable(),
  })
  .meta({ id: 'RecordState' });
