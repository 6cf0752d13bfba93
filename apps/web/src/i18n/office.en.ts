// The namespaces of the office in one language; one chunk, loaded when the language is first used.
export { account } from './en/account.ts';
export { administration } from './en/administration.ts';
export { ledger } from './en/ledger.ts';
export { pieces } from './en/pieces.ts';
export { plans } from './en/plans.ts';
export { session } from './en/session.ts';
export { shell } from './en/shell.ts';
export { studio } from './en/studio.ts';
export { supervision } from './en/supervision.ts';
export { terms } from './en/terms.ts';
export { told } from './en/told.ts';
export { trust } from './en/trust.ts';
export { units } from './en/units.ts';
export { workbench } from './en/workbench.ts';
export { writing } from './en/writing.ts';
