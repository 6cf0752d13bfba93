// An export of the record, checked by whoever was handed it: no database needed, only the public key or a head.
//
// Its lines: {"kind": "export", …}, then for each block that has events in it {"kind": "block", …its columns, "seals": base64},
// followed by its events {"kind": "event", "block", "event": what was sealed, "address"}; events not sealed yet come last, with
// block null. See docs/operation.md.
import { z } from 'zod';
import { recomputeHash } from './check-block.ts';
import type { Finding } from './finding.messages.ts';
import type { HeadFile } from './heads.ts';
import { isSignedBy, type TrustedKeys } from './record-key.ts';
import type { Block } from './record-source.ts';
import { hashEvent, readSeals, type SealedEvent } from './sealed-form.ts';

export const exportFormat = 'luoshi-record-export/1';

const lineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('export'), format: z.literal(exportFormat) }).loose(),
  z.object({
    kind: z.literal('block'),
    number: z.int(),
    fromSequence: z.int(),
    toSequence: z.int(),
    eventCount: z.int(),
    seals: z.base64(),
    previousHash: z.string(),
    hash: z.string(),
    sealedAt: z.string(),
    settledAt: z.string().nullable(),
    keyFingerprint: z.string(),
    signature: z.string(),
  }),
  z.object({
    kind: z.literal('event'),
    block: z.int().nullable(),
    event: z.looseObject({ sequence: z.int(), id: z.string(), at: z.string(), action: z.string() }),
  }),
]);

export interface ExportCheck {
  readonly events: number;
  readonly sealed: number;
  readonly blocks: number;
  readonly findings: readonly Finding[];
  readonly findingCount: number;
}

interface Given {
  readonly keys: TrustedKeys;
  readonly heads: readonly HeadFile[];
}

export async function checkExport(lines: AsyncIterable<string>, given: Given): Promise<ExportCheck> {
  const findings: Finding[] = [];
  const counts = { events: 0, sealed: 0, blocks: 0 };
  let block: Block | null = null;
  let seals = new Map<number, Buffer>();
  for await (const text of lines) {
    if (text === '') continue;
    const line = lineSchema.parse(JSON.parse(text));
    if (line.kind === 'block') {
      const { kind: _, ...columns } = line;
      block = { ...columns, seals: Buffer.from(columns.seals, 'base64') };
      seals = new Map(readSeals(block.seals).map(({ sequence, hash }) => [sequence, hash]));
      counts.blocks += 1;
      const fault = checkExportedBlock(block, given);
      if (fault !== null) findings.push(fault);
    } else if (line.kind === 'event') {
      counts.events += 1;
      if (line.block === null) continue;
      counts.sealed += 1;
      const { sequence, id, at, action } = line.event;
      const sealed = line.block === block?.number ? seals.get(sequence) : undefined;
      const fits = sealed?.equals(hashEvent(line.event as unknown as SealedEvent)) === true;
      if (!fits)
        findings.push({
          kind: sealed ? 'event-changed' : 'event-inserted',
          block: line.block,
          sequence,
          id,
          at,
          action,
        });
    }
  }
  return { ...counts, findings: findings.slice(0, 50), findingCount: findings.length };
}

function checkExportedBlock(block: Block, { keys, heads }: Given): Finding | null {
  const { number, hash, keyFingerprint, signature } = block;
  if (recomputeHash(block) !== hash) return { kind: 'block-changed', block: number };
  const key = keys.get(keyFingerprint);
  if (key === undefined) return { kind: 'key-unknown', block: number, detail: keyFingerprint };
  if (!isSignedBy(key, hash, signature)) return { kind: 'signature-wrong', block: number };
  const other = heads.find((head) => head.block === number && head.hash !== hash);
  return other === undefined ? null : { kind: 'head-contradicts', block: number, detail: other.file };
}
