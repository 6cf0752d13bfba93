import 'i18next';
import type * as field from './field.zh.ts';
import type * as office from './office.zh.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'terms';
    resources: typeof office & typeof field;
    // The catalogues are plain nested objects; keys are checked, so a missing one never reaches the screen.
    returnNull: false;
  }
}
