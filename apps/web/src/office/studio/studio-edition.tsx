import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../api/client.ts';
import { useMe } from '../../session/me.ts';
import { holds } from '../../session/rights.ts';
import { FailedBlock, LoadingBlock } from '../pieces/blocks.tsx';
import { changesQuery, editionQuery, editionTasksQuery, gapsQuery, lintQuery } from './edition-queries.ts';
import { Studio } from './studio.tsx';
import type { StudioSearch } from './studio-search.ts';
import type { EditionState, GapRow } from './things.ts';

interface StudioEditionProps {
  readonly plan: Answer<'/plans/{id}', 'get'>;
  readonly editionId: string;
  readonly search: StudioSearch;
}

const noGaps: readonly GapRow[] = [];
const onItsWay: readonly EditionState[] = ['draft', 'submitted', 'signed'];
/** Whoever opens it is about to decide on it: what was seen a moment ago may have been changed by somebody else. */
const afresh = { refetchOnMount: 'always' } as const;

/** Reads what the studio shows; the gaps only while there may be some. */
export function StudioEdition({ plan, editionId, search }: StudioEditionProps) {
  const reviews = holds(useMe().posts, 'office', 'approver', 'leader');
  const edition = useQuery({ ...editionQuery(editionId), ...afresh });
  const tasks = useQuery({ ...editionTasksQuery(editionId), ...afresh });
  const mayLack = edition.data !== undefined && onItsWay.includes(edition.data.state);
  const gaps = useQuery({ ...gapsQuery(editionId), ...afresh, enabled: mayLack });
  const follows = edition.data !== undefined && edition.data.previousEditionId !== null && reviews;
  const changes = useQuery({ ...changesQuery(editionId), ...afresh, enabled: follows });
  // What is not for every reader is left out for those it is not for; the edition's own answer stands in.
  const lint = useQuery({ ...lintQuery(editionId), enabled: mayLack });
  const failed = [edition, tasks].find((query) => query.error && query.data === undefined);
  if (failed) return <FailedBlock error={failed.error} onRetry={() => void failed.refetch()} />;
  const lacks = (query: { data?: unknown; error: unknown }) => query.data === undefined && !query.error;
  const waiting = (mayLack && lacks(gaps)) || (follows && lacks(changes));
  if (edition.data === undefined || tasks.data === undefined || waiting) return <LoadingBlock />;
  return (
    <Studio
      plan={plan}
      edition={edition.data}
      tasks={tasks.data}
      gaps={mayLack ? (gaps.data ?? noGaps) : noGaps}
      changes={changes.data?.previous ? changes.data : null}
      lint={lint.data ?? edition.data.lint}
      search={search}
    />
  );
}
