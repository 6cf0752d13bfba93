// The namespaces of the phone's entry in one language.
export { field } from './en/field.ts';
export { session } from './en/session.ts';
export { supervision } from './en/supervision.ts';
export { terms } from './en/terms.ts';
export { told } from './en/told.ts';
