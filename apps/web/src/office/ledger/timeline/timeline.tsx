import type { LedgerSearch } from '../ledger-search.ts';
import type { LedgerLines } from '../rows/use-ledger-lines.ts';

interface TimelineProps {
  readonly lines: LedgerLines;
  readonly search: LedgerSearch;
  readonly describedBy: string;
  readonly onOpen: (taskId: string) => void;
  readonly onEscape: () => void;
}

export function Timeline(_: TimelineProps) {
  return null;
}
