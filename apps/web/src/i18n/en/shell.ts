import type { Same } from '../catalogue.ts';
import type { shell as zh } from '../zh/shell.ts';

export const shell: Same<typeof zh> = {
  skip: 'Skip to content',
  navigation: 'Main navigation',
  workbench: 'Workbench',
  plans: 'Plans',
  ledger: 'Ledger',
  units: 'Units',
  administration: 'Administration',
  record: 'Record',
  account: 'My account',
  collapse: 'Collapse navigation',
  expand: 'Expand navigation',
  language: 'Language',
  notFound: 'No such page',
  notFoundHint: 'The address may be wrong, or the thing has moved.',
  goHome: 'Back to the start',
  noPost: 'You hold no post yet',
  noPostHint: 'Ask the security administrator to grant your account a post, then sign in again.',
  demo: 'Demonstration data',
};
