import { writeRecordSheet } from '../../documents/record-sheet.ts';
import type { Context } from '../../platform/context.ts';
import { type Language, problem } from '../../platform/problems/problem.ts';
import { exportFormat } from '../../platform/record/check-export.ts';
import { describeFinding, type Finding } from '../../platform/record/finding.messages.ts';
import { record } from '../../platform/record/record.ts';
import { sealedEvent } from '../../platform/record/sealed-form.ts';
import { requireJurisdiction, rootUnitId } from '../organisation/organisation.queries.ts';
import { findRecordState, listBlocks, listEventsToExport, listSealable } from './record.queries.ts';
import type { AuditEventFilters } from './record.schema.ts';

/** Of both formats: what is made in memory, and what a spreadsheet still opens. */
const mostExported = 50_000;

export async function getRecordState(ctx: Context, language: Language) {
  const { head, unsealed, check } = await findRecordState(ctx.db);
  return {
    head: head === null ? null : { ...head, sealedAt: head.sealedAt.toISOString() },
    unsealed: Number(unsealed.count),
    unsealedSince: unsealed.since?.toISOString() ?? null,
    lastCheck:
      check === null
        ? null
        : {
            ...check,
            checkedAt: check.checkedAt.toISOString(),
            finding: check.finding === null ? null : describeFinding(JSON.parse(check.finding) as Finding, language),
          },
  };
}

async function takeEvents(ctx: Context, filters: AuditEventFilters, format: 'xlsx' | 'jsonl') {
  const events = await listEventsToExport(ctx.db, filters, mostExported + 1);
  if (events.length > mostExported) throw problem('export-too-large', { most: mostExported });
  const post = ctx.actor.posts.find(({ role }) => role === 'auditor');
  await record(ctx, {
    action: 'record.export',
    unitId: post?.unitId ?? (await rootUnitId(ctx.db)),
    thingType: 'jurisdictions',
    thingId: ctx.actor.jurisdictionId,
    change: { format, count: events.length, filters: given(filters) },
  });
  return events;
}

function given(filters: AuditEventFilters): string[] {
  return Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}

export async function exportRecordSheet(ctx: Context, filters: AuditEventFilters): Promise<Uint8Array> {
  const events = await takeEvents(ctx, filters, 'xlsx');
  const blocks = await listBlocks(ctx.db, blockNumbers(events));
  const { name } = await requireJurisdiction(ctx.db);
  return await writeRecordSheet(name, events, blocks);
}

/** As lines of JSON that whoever is handed them can check: see platform/record/check-export.ts. */
export async function exportRecordLines(ctx: Context, filters: AuditEventFilters): Promise<Uint8Array> {
  const events = await takeEvents(ctx, filters, 'jsonl');
  const { name } = await requireJurisdiction(ctx.db);
  const blockOf = new Map(events.map(({ id, blockNumber }) => [id, blockNumber]));
  const lines: object[] = [
    { kind: 'export', format: exportFormat, jurisdiction: name, exportedAt: ctx.clock.now().toISOString(), filters },
  ];
  const sealable = await listSealable(ctx.db, [...blockOf.keys()]);
  const blocks = new Map((await listBlocks(ctx.db, blockNumbers(events))).map((block) => [block.number, block]));
  for (const event of sealable) {
    const number = blockOf.get(event.id) ?? null;
    const block = number === null ? undefined : blocks.get(number);
    if (block !== undefined) {
      lines.push({ kind: 'block', ...block, seals: block.seals.toString('base64') });
      blocks.delete(block.number);
    }
    const { address, addressSalt } = event;
    lines.push({ kind: 'event', block: number, event: sealedEvent(event), address, addressSalt });
  }
  return Buffer.from(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
}

function blockNumbers(events: readonly { readonly blockNumber: number | null }[]): number[] {
  return [...new Set(events.map(({ blockNumber }) => blockNumber))].filter((number) => number !== null);
}
