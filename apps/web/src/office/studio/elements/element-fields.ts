// The fields of each kind of element, as a form asks for them. One table for all editors.
import type { ElementKind } from '../things.ts';

export const periods = ['day', 'week', 'month', 'quarter', 'half-year', 'year', 'term'] as const;

/** The names of fields and options, for the catalogue: `field.<name>`, `option.<options>.<value>`. */
const optionLists = {
  clauseRole: ['aims', 'principles', 'scope', 'organisation', 'work', 'phases', 'safeguards', 'appraisal', 'other'],
  memberRole: ['leader', 'deputy', 'member', 'office'],
  dateKind: ['due', 'phase', 'span', 'event'],
  op: ['>=', '<=', '=', '>', '<'],
  every: periods,
  effect: ['deduct', 'award', 'weight', 'grade', 'veto', 'rank'],
} as const;
export type OptionList = keyof typeof optionLists;
export const optionsOf = (list: OptionList): readonly string[] => optionLists[list];

export interface Field {
  readonly name: string;
  readonly label:
    | 'name'
    | 'level'
    | 'label'
    | 'title'
    | 'section'
    | 'memberRole'
    | 'post'
    | 'leads'
    | 'members'
    | 'startDate'
    | 'endDate'
    | 'dateKind'
    | 'item'
    | 'op'
    | 'value'
    | 'unit'
    | 'every'
    | 'times'
    | 'by'
    | 'interval'
    | 'effect'
    | 'per'
    | 'grade'
    | 'outcome'
    | 'amount'
    | 'purpose';
  readonly type: 'text' | 'number' | 'whole' | 'date' | 'names' | 'options';
  readonly options?: OptionList;
  readonly needed?: boolean;
  /** An empty field is left out of the data (absent) instead of being null or empty. */
  readonly leaveOut?: boolean;
  /** An empty text is null. */
  readonly orNull?: boolean;
  readonly wide?: boolean;
}

const item: Field = { name: 'item', label: 'item', type: 'text', wide: true };
const dates: readonly Field[] = [
  { name: 'startDate', label: 'startDate', type: 'date' },
  { name: 'endDate', label: 'endDate', type: 'date' },
];

export const fieldsOf: { readonly [Kind in ElementKind]: readonly Field[] } = {
  clause: [
    { name: 'label', label: 'label', type: 'text' },
    { name: 'level', label: 'level', type: 'whole', needed: true },
    { name: 'title', label: 'title', type: 'text', wide: true },
    { name: 'role', label: 'section', type: 'options', options: 'clauseRole' },
  ],
  cite: [{ name: 'name', label: 'name', type: 'text', needed: true, wide: true }],
  'group-member': [
    { name: 'role', label: 'memberRole', type: 'options', options: 'memberRole' },
    { name: 'name', label: 'name', type: 'text', needed: true },
    { name: 'post', label: 'post', type: 'text', leaveOut: true, wide: true },
  ],
  'special-group': [
    { name: 'name', label: 'name', type: 'text', needed: true, wide: true },
    { name: 'lead', label: 'leads', type: 'names', wide: true },
    { name: 'members', label: 'members', type: 'names', wide: true },
  ],
  phase: [{ name: 'name', label: 'name', type: 'text', needed: true, wide: true }, ...dates],
  date: [{ name: 'kind', label: 'dateKind', type: 'options', options: 'dateKind' }, ...dates, item],
  target: [
    { name: 'op', label: 'op', type: 'options', options: 'op' },
    { name: 'value', label: 'value', type: 'number', needed: true },
    { name: 'unit', label: 'unit', type: 'text' },
    item,
  ],
  recurring: [
    { name: 'every', label: 'every', type: 'options', options: 'every' },
    { name: 'times', label: 'times', type: 'whole', needed: true },
    { name: 'interval', label: 'interval', type: 'whole', leaveOut: true },
    { name: 'by', label: 'by', type: 'text', leaveOut: true },
    item,
  ],
  scoring: [
    { name: 'effect', label: 'effect', type: 'options', options: 'effect' },
    { name: 'value', label: 'value', type: 'number' },
    { name: 'unit', label: 'unit', type: 'text', orNull: true },
    { name: 'per', label: 'per', type: 'text', orNull: true },
    { name: 'grade', label: 'grade', type: 'text', leaveOut: true },
    { name: 'outcome', label: 'outcome', type: 'text', leaveOut: true, wide: true },
  ],
  budget: [
    { name: 'amount', label: 'amount', type: 'number', needed: true },
    { name: 'unit', label: 'unit', type: 'text' },
    { name: 'purpose', label: 'purpose', type: 'text', wide: true },
  ],
};
