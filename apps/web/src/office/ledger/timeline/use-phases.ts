import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { editionQuery } from '../../studio/edition-queries.ts';
import { planChoicesQuery } from '../ledger-queries.ts';
import type { Phase } from './axis.tsx';

const none: readonly Phase[] = [];
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** The dated phases of the plan that is chosen; none where its edition may not be read. */
export function usePhases(planId: string | undefined): readonly Phase[] {
  const plans = useQuery({ ...planChoicesQuery, enabled: planId !== undefined });
  const editionId = plans.data?.find(({ id }) => id === planId)?.edition.id;
  const edition = useQuery({ ...editionQuery(editionId ?? ''), enabled: editionId !== undefined });
  const elements = planId === undefined ? undefined : edition.data?.elements;
  return useMemo(() => {
    if (elements === undefined) return none;
    return elements.flatMap(({ id, kind, data }) => {
      if (kind !== 'phase') return [];
      const { name, startDate, endDate } = data as Record<string, unknown>;
      return typeof name === 'string' && isDay(startDate) && isDay(endDate) ? [{ id, name, startDate, endDate }] : [];
    });
  }, [elements]);
}
