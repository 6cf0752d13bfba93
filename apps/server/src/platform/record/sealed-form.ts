// What exactly is hashed and signed. Whoever is handed an export checks it by these few lines; docs/operation.md says them in
// words. Nothing here may change: a new form would need a new name in `signedText`, and both would have to be kept.
import { createHash } from 'node:crypto';

/** An event as it is read from the database to be sealed or checked. */
export interface SealableEvent {
  readonly sequence: number;
  readonly id: string;
  readonly jurisdictionId: string;
  /** To the microsecond: "2026-11-21T02:00:00.000000Z". */
  readonly at: string;
  readonly accountId: string | null;
  readonly action: string;
  readonly unitId: string | null;
  readonly thingType: string;
  readonly thingId: string;
  readonly planId: string | null;
  readonly taskId: string | null;
  readonly change: unknown;
  readonly requestId: string | null;
  readonly address: string | null;
  readonly addressSalt: string | null;
  readonly addressSeal: Buffer | null;
}

/** What of an event is sealed: all of it, but of the address its salted hash, so that the address can be deleted one day. */
export type SealedEvent = Omit<SealableEvent, 'address' | 'addressSalt' | 'addressSeal'> & {
  readonly addressSeal: string | null;
};

/** What of a block is hashed. `eventsHash` is the SHA-256 of its `seals`. */
export interface BlockHeader {
  readonly number: number;
  readonly previousHash: string;
  readonly fromSequence: number;
  readonly toSequence: number;
  readonly eventCount: number;
  readonly eventsHash: string;
  readonly sealedAt: string;
  readonly settledAt: string | null;
  readonly keyFingerprint: string;
}

/** Before the first block. */
export const noHash = '0'.repeat(64);

/** JSON with the keys of every object in order and no spaces (RFC 8785 for what the record holds). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const fields = value as Record<string, unknown>;
  const members = Object.keys(fields)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(fields[key])}`);
  return `{${members.join(',')}}`;
}

export function sha256(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}

export function sealedEvent({ address, addressSalt, addressSeal, ...event }: SealableEvent): SealedEvent {
  const ofAddress = address === null ? addressSeal : sha256(`${addressSalt}:${address}`);
  return { ...event, addressSeal: ofAddress === null ? null : ofAddress.toString('hex') };
}

export function hashEvent(event: SealedEvent): Buffer {
  return sha256(canonicalJson(event));
}

/** Bytes of one event in a block's `seals`: its number, then its hash. */
export const sealLength = 40;

export interface Seal {
  readonly sequence: number;
  readonly hash: Buffer;
}

export function writeSeals(seals: readonly Seal[]): Buffer {
  const bytes = Buffer.alloc(seals.length * sealLength);
  seals.forEach(({ sequence, hash }, index) => {
    bytes.writeBigUInt64BE(BigInt(sequence), index * sealLength);
    hash.copy(bytes, index * sealLength + 8);
  });
  return bytes;
}

export function readSeals(bytes: Buffer): Seal[] {
  const seals: Seal[] = [];
  for (let at = 0; at + sealLength <= bytes.length; at += sealLength) {
    seals.push({ sequence: Number(bytes.readBigUInt64BE(at)), hash: bytes.subarray(at + 8, at + sealLength) });
  }
  return seals;
}

export function hashBlock(header: BlockHeader): string {
  return sha256(canonicalJson(header)).toString('hex');
}

/** What the key signs of a block. */
export function signedText(blockHash: string): Buffer {
  return Buffer.from(`luoshi-record/1 ${blockHash}`);
}
