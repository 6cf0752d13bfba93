// How a thing was read, in words of a person: "按“……牵头、……负责”读出，把握 70%".
import { useTranslation } from 'react-i18next';

const constructs = [
  'cite',
  'date',
  'date-quarter',
  'date-dotted',
  'date-named',
  'duration',
  'party-field',
  'party-clause',
  'party-first',
  'party-duty-title',
  'party-bracket',
  'party-line',
  'every',
  'recurring-compound',
  'recurring-interval',
  'recurring-yearly',
  'target',
  'target-worded',
  'budget',
  'special-group',
  'task-item',
  'task-paragraph',
  'table-row',
  'table-weight',
] as const;
const families = ['label', 'group', 'scoring'] as const;

export type ConstructKey = (typeof constructs)[number] | (typeof families)[number] | 'other';

/** A newer compiler may have constructs that we have no words for. */
export function constructKey(construct: string): ConstructKey {
  const own = constructs.find((name) => name === construct);
  return own ?? families.find((family) => construct.startsWith(`${family}-`)) ?? 'other';
}

interface Reading {
  readonly construct: string;
  readonly confidence: number;
}

export function useReadingWords(): (reading: Reading) => string {
  const { t } = useTranslation('trust');
  return ({ construct, confidence }) =>
    t('readAs', { construct: t(`construct.${constructKey(construct)}`), percent: Math.round(confidence * 100) });
}
