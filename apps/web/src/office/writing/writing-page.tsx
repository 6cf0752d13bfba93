// The two addresses of the writing mode: a new plan, and the text of an edition.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { QueryBlock } from '../pieces/blocks.tsx';
import { editionQuery, planQuery } from '../studio/edition-queries.ts';
import { textToEdit } from './plan-text.ts';
import { Writing } from './writing.tsx';

export function NewPlanPage() {
  return <Writing from={null} baseText="" />;
}

const route = getRouteApi('/inside/plans/$planId/write');

export function WriteEditionPage() {
  const { planId } = route.useParams();
  const plan = useQuery(planQuery(planId));
  return (
    <QueryBlock query={plan}>
      {({ pending, edition }) => (
        <EditionText key={pending?.id ?? edition.id} planId={planId} editionId={pending?.id ?? edition.id} />
      )}
    </QueryBlock>
  );
}

function EditionText({ planId, editionId }: { readonly planId: string; readonly editionId: string }) {
  const { t } = useTranslation('writing');
  const edition = useQuery(editionQuery(editionId));
  return (
    <QueryBlock query={edition}>
      {(data) => (
        <Writing
          from={{ planId, editionId, title: data.title }}
          baseText={textToEdit(data)}
          {...(data.format !== 'txt' && { note: t('fromDocument', { file: data.fileName }) })}
        />
      )}
    </QueryBlock>
  );
}
