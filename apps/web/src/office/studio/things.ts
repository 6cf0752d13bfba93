import type { Answer } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.d.ts';

type Schemas = components['schemas'];

export type Edition = Answer<'/plan-editions/{id}', 'get'>;
export type Block = Edition['blocks'][number];
export type Paragraph = Extract<Block, { kind: 'paragraph' }>;
export type TableRow = Extract<Block, { kind: 'table-row' }>;
export type EditionAction = Edition['can'][number];
export type EditionState = Edition['state'];
export type PlanElement = Schemas['PlanElement'];
export type ElementKind = PlanElement['kind'];
export type ElementOf<Kind extends ElementKind> = Extract<PlanElement, { kind: Kind }>;
export type EditionTask = Schemas['EditionTask'];
export type Party = Schemas['Party'];
export type PartyRole = Party['role'];
export type Task = Schemas['Task'];
export type TaskRow = Schemas['TaskRow'];
export type GapRow = Schemas['GapRow'];
export type Gap = GapRow['gaps'][number];
export type Suggestion = GapRow['suggestions'][number];
export type LintMessage = Schemas['LintMessage'];
export type EditionChanges = Schemas['EditionChanges'];
export type ChangeRow = Schemas['ChangeRow'];
export type ChangeTask = Schemas['ChangeTask'];
export type IssuePreview = Answer<'/plan-editions/{id}/issue-preview', 'get'>;
