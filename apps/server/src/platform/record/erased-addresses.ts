// Network addresses that are gone from the record: each must be covered by an event of retention that says up to when.
import type { Finding } from './finding.messages.ts';
import type { SealableEvent } from './sealed-form.ts';

export const eraseAction = 'retention.erase';

export class ErasedAddresses {
  count = 0;
  /** By jurisdiction: time of the newest event without its address; up to when retention says it deleted them. */
  private readonly newest = new Map<string, string>();
  private readonly covered = new Map<string, string>();

  note(events: readonly SealableEvent[]): void {
    for (const { jurisdictionId, at, action, change, address, addressSeal } of events) {
      if (address === null && addressSeal !== null) {
        this.count += 1;
        raise(this.newest, jurisdictionId, at);
      }
      const { table, before } = (change ?? {}) as { table?: unknown; before?: unknown };
      if (action === eraseAction && table === 'audit_events' && typeof before === 'string') {
        raise(this.covered, jurisdictionId, before);
      }
    }
  }

  findings(): Finding[] {
    return [...this.newest]
      .filter(([jurisdictionId, at]) => at >= (this.covered.get(jurisdictionId) ?? ''))
      .map(([, at]) => ({ kind: 'address-erased', block: null, at }));
  }
}

function raise(times: Map<string, string>, key: string, time: string): void {
  const known = times.get(key);
  if (known === undefined || known < time) times.set(key, time);
}
