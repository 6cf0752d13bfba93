// The plan studio: the document at the left, what was compiled from it at the right.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { QueryBlock } from '../pieces/blocks.tsx';
import { planQuery } from './edition-queries.ts';
import { StudioEdition } from './studio-edition.tsx';

const route = getRouteApi('/inside/plans/$planId');

export function StudioPage() {
  const { planId } = route.useParams();
  const search = route.useSearch();
  const plan = useQuery(planQuery(planId));
  return (
    <QueryBlock query={plan}>
      {(data) => {
        // Without one in the address: the edition being worked on, else the one in force.
        const editionId = search.edition ?? data.pending?.id ?? data.edition.id;
        return <StudioEdition key={editionId} plan={data} editionId={editionId} search={search} />;
      }}
    </QueryBlock>
  );
}
