// The namespaces of the phone's entry in one language.
export { field } from './zh/field.ts';
export { session } from './zh/session.ts';
export { supervision } from './zh/supervision.ts';
export { terms } from './zh/terms.ts';
export { told } from './zh/told.ts';
