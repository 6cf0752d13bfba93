// Checks the whole record against its seals and the heads that were kept of it. Reads a block at a time: memory does not grow.
import {
  beforeFirst,
  checkEvents,
  checkHeader,
  findBackdated,
  type Link,
  recomputeHash,
  tellsOfEvents,
} from './check-block.ts';
import { ErasedAddresses } from './erased-addresses.ts';
import type { Finding } from './finding.messages.ts';
import type { HeadFile } from './heads.ts';
import { fingerprintOf, isSignedBy, readPublicKey, type TrustedKeys } from './record-key.ts';
import type { Block, RecordSource } from './record-source.ts';
import { type SealableEvent, sealLength } from './sealed-form.ts';

export interface CheckOptions {
  readonly keys: TrustedKeys;
  readonly heads: readonly HeadFile[];
  readonly now: Date;
}

export interface RecordCheck {
  readonly blocks: number;
  /** Sealed ones. */
  readonly events: number;
  readonly head: { readonly block: number; readonly hash: string; readonly sealedAt: string } | null;
  readonly unsealed: number;
  /** When the first of them was recorded. */
  readonly unsealedSince: string | null;
  /** Events whose network address was deleted when its time was up. */
  readonly erasedAddresses: number;
  /** The first ones, in the order of the record. */
  readonly findings: readonly Finding[];
  readonly findingCount: number;
}

const mostFindings = 50;
/** Read at once: 40 KB each. */
const blocksAtOnce = 50;
/** More events than were sealed are inserted ones; so many are looked at in one block. */
const surplus = 200;

export async function checkRecord(source: RecordSource, options: CheckOptions): Promise<RecordCheck> {
  const findings = new Findings();
  const erased = new ErasedAddresses();
  const heads = new HeadsAtBlocks(options.heads);
  let before: Link = beforeFirst;
  let newest: Block | null = null;
  let blocks = 0;
  let events = 0;
  // What was put before the first event.
  for (const { sequence, id, at, action } of await source.events(Number.MIN_SAFE_INTEGER, 0, surplus)) {
    findings.add({ kind: 'event-inserted', block: 1, sequence, id, at, action });
  }
  for (
    let page = await source.blocks(0, blocksAtOnce);
    page.length > 0;
    page = await source.blocks(before.number, blocksAtOnce)
  ) {
    for (const block of page) {
      const faults = checkHeader(block, before, options.keys);
      findings.addRun(faults);
      const found = await source.events(
        block.fromSequence,
        block.toSequence,
        block.seals.length / sealLength + surplus,
      );
      if (tellsOfEvents(faults)) {
        findings.add(...checkEvents(block, found), ...findBackdated(found, before, block.sealedAt, block.number));
      }
      erased.note(found);
      heads.compare(block);
      blocks += 1;
      events += block.eventCount;
      before = block;
      newest = block;
    }
  }
  const unsealed = await readUnsealed(source, before, options.now, findings, erased);
  findings.add(...heads.findings(before.number, options.keys), ...erased.findings());
  return {
    ...{ blocks, events, ...unsealed },
    head: newest === null ? null : { block: newest.number, hash: newest.hash, sealedAt: newest.sealedAt },
    erasedAddresses: erased.count,
    findings: findings.first,
    findingCount: findings.count,
  };
}

async function readUnsealed(
  source: RecordSource,
  last: Link,
  now: Date,
  findings: Findings,
  erased: ErasedAddresses,
): Promise<{ unsealed: number; unsealedSince: string | null }> {
  let unsealed = 0;
  let since: string | null = null;
  let from = last.toSequence + 1;
  for (;;) {
    const page: SealableEvent[] = await source.events(from, Number.MAX_SAFE_INTEGER, 1000);
    const newest = page.at(-1);
    if (newest === undefined) return { unsealed, unsealedSince: since };
    findings.add(...findBackdated(page, last, now.toISOString(), null));
    erased.note(page);
    unsealed += page.length;
    since ??= page[0]?.at ?? null;
    from = newest.sequence + 1;
  }
}

class Findings {
  readonly first: Finding[] = [];
  count = 0;

  private run = '';

  /** What is wrong with a block's signature is usually wrong with all after it: said of the first. */
  addRun(faults: readonly Finding[]): void {
    const last = faults.at(-1);
    const run = last?.kind === 'key-unknown' || last?.kind === 'signature-wrong' ? `${last.kind} ${last.detail}` : '';
    this.add(...(run !== '' && run === this.run ? faults.slice(0, -1) : faults));
    this.run = run;
  }

  add(...found: readonly Finding[]): void {
    this.count += found.length;
    for (const finding of found) {
      if (this.first.length < mostFindings) this.first.push(finding);
    }
  }
}

/** The heads kept elsewhere, each held against the block it names. */
class HeadsAtBlocks {
  private readonly heads: readonly HeadFile[];
  private readonly contradicted: HeadFile[] = [];
  private readonly agreeing: HeadFile[] = [];

  constructor(heads: readonly HeadFile[]) {
    this.heads = heads;
  }

  compare(block: Block): void {
    for (const head of this.heads) {
      if (head.block !== block.number) continue;
      const agrees = head.hash === recomputeHash(block);
      (agrees ? this.agreeing : this.contradicted).push(head);
    }
  }

  findings(lastBlock: number, keys: TrustedKeys): Finding[] {
    const found: Finding[] = [];
    for (const head of this.heads) {
      const { block, file: detail } = head;
      if (!isTrue(head, keys)) found.push({ kind: 'head-unsigned', block, detail });
      else if (block > lastBlock) found.push({ kind: 'head-beyond', block, lastBlock, detail });
      else if (this.contradicted.includes(head)) {
        const agreed = this.agreeing.filter((each) => each.block < block).map((each) => each.block);
        found.push({ kind: 'head-contradicts', block, lastBlock: Math.max(0, ...agreed) + 1, detail });
      }
    }
    return found;
  }
}

function isTrue(head: HeadFile, keys: TrustedKeys): boolean {
  const own = readPublicKey(head.publicKey, head.file);
  const key = keys.get(head.keyFingerprint);
  return key !== undefined && fingerprintOf(own) === head.keyFingerprint && isSignedBy(key, head.hash, head.signature);
}
