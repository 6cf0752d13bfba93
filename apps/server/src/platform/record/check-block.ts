// One block against the block before it, its signature, and the events that stand in the record now.
import type { Finding } from './finding.messages.ts';
import { isSignedBy, type TrustedKeys } from './record-key.ts';
import type { Block } from './record-source.ts';
import {
  hashBlock,
  hashEvent,
  noHash,
  readSeals,
  type SealableEvent,
  sealedEvent,
  sealLength,
  sha256,
} from './sealed-form.ts';

/** What the next block must continue. */
export type Link = Pick<Block, 'number' | 'hash' | 'toSequence' | 'settledAt'>;

export const beforeFirst: Link = { number: 0, hash: noHash, toSequence: 0, settledAt: null };

/** The hash that the block's columns give, whatever its column `hash` says; of one with another number, where one is given. */
export function recomputeHash(block: Block, number = block.number): string {
  const { hash: _hash, signature: _signature, seals, ...header } = block;
  return hashBlock({ ...header, number, eventsHash: sha256(seals).toString('hex') });
}

/** Blocks missing before it, and what is wrong with itself: at most one thing, the rest would follow from it. */
export function checkHeader(block: Block, before: Link, keys: TrustedKeys): Finding[] {
  const missing = findMissing(block.number, before);
  const fault = findFault(block, missing === null ? before : null, keys);
  return [missing, fault].filter((finding) => finding !== null);
}

function findMissing(number: number, before: Link): Finding | null {
  const first = before.number + 1;
  if (number <= first) return null;
  return { kind: 'block-missing', block: first, ...(number - 1 > first && { lastBlock: number - 1 }) };
}

function findFault(block: Block, before: Link | null, keys: TrustedKeys): Finding | null {
  const { number } = block;
  if (recomputeHash(block) !== block.hash || block.seals.length !== block.eventCount * sealLength) {
    const place = findTruePlace(block);
    return place === null
      ? { kind: 'block-changed', block: number }
      : { kind: 'block-moved', block: number, lastBlock: place };
  }
  if (before !== null && (block.previousHash !== before.hash || block.fromSequence !== before.toSequence + 1)) {
    return { kind: 'chain-broken', block: number };
  }
  const key = keys.get(block.keyFingerprint);
  if (key === undefined) return { kind: 'key-unknown', block: number, detail: block.keyFingerprint };
  return isSignedBy(key, block.hash, block.signature) ? null : { kind: 'signature-wrong', block: number };
}

/** Whether what the block says of its events is what was sealed, though something else may be wrong. */
export function tellsOfEvents(faults: readonly Finding[]): boolean {
  return !faults.some(({ kind }) => kind === 'block-changed' || kind === 'block-moved' || kind === 'signature-wrong');
}

/** A block put in another's place has still the hash of its own number. */
function findTruePlace(block: Block): number | null {
  const reach = 10_000;
  for (let number = Math.max(1, block.number - reach); number <= block.number + reach; number++) {
    if (recomputeHash(block, number) === block.hash) return number;
  }
  return null;
}

/** Walks what was sealed and what is there side by side: both are in the order of their numbers. */
export function checkEvents(block: Block, events: readonly SealableEvent[]): Finding[] {
  const findings: Finding[] = [];
  const of = ({ sequence, id, at, action }: SealableEvent) => ({ block: block.number, sequence, id, at, action });
  let next = 0;
  for (const seal of readSeals(block.seals)) {
    for (let event = events[next]; event !== undefined && event.sequence < seal.sequence; event = events[++next]) {
      findings.push({ kind: 'event-inserted', ...of(event) });
    }
    const event = events[next];
    if (event?.sequence !== seal.sequence) {
      findings.push({ kind: 'event-missing', block: block.number, sequence: seal.sequence });
      continue;
    }
    next += 1;
    if (!hashEvent(sealedEvent(event)).equals(seal.hash)) findings.push({ kind: 'event-changed', ...of(event) });
  }
  for (const event of events.slice(next)) findings.push({ kind: 'event-inserted', ...of(event) });
  return findings;
}

/** No transaction stays open so long; two servers' clocks do not differ by so much. */
const grace = 3_600_000;

/**
 * Events said to have happened long before everything of that time was sealed: rows put into the past. `sealedAt` is the time of
 * their own sealing (or now): a clock that was set back shows in it as well, and accuses nobody.
 */
export function findBackdated(
  events: readonly SealableEvent[],
  before: Link,
  sealedAt: string,
  block: number | null,
): Finding[] {
  if (before.settledAt === null) return [];
  const earliest = Math.min(Date.parse(before.settledAt), Date.parse(sealedAt)) - grace;
  return events
    .filter((event) => Date.parse(event.at) < earliest)
    .map(({ sequence, id, at, action }) => ({ kind: 'event-backdated', block, sequence, id, at, action }));
}
