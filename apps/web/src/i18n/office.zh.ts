// The namespaces of the office in one language; one chunk, loaded when the language is first used.
export { account } from './zh/account.ts';
export { administration } from './zh/administration.ts';
export { ledger } from './zh/ledger.ts';
export { pieces } from './zh/pieces.ts';
export { plans } from './zh/plans.ts';
export { session } from './zh/session.ts';
export { shell } from './zh/shell.ts';
export { studio } from './zh/studio.ts';
export { supervision } from './zh/supervision.ts';
export { terms } from './zh/terms.ts';
export { told } from './zh/told.ts';
export { trust } from './zh/trust.ts';
export { units } from './zh/units.ts';
export { workbench } from './zh/workbench.ts';
export { writing } from './zh/writing.ts';
