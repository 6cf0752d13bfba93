import type { Same } from '../catalogue.ts';
import type { session as zh } from '../zh/session.ts';

export const session: Same<typeof zh> = {
  product: 'Luoshi',
  motto: 'Plans, turned into work that gets done and can be shown',
  signIn: 'Sign in',
  signOut: 'Sign out',
  name: 'Name',
  password: 'Password',
  nameNeeded: 'Please enter your name',
  passwordNeeded: 'Please enter your password',
  demoTitle: 'Demonstration accounts',
  demoHint: 'Choose one to sign in. All data are made up.',
  changePassword: 'Change password',
  changeFirst: 'This is your first sign-in, or your password is too old: please set a new one of your own.',
  currentPassword: 'Current password',
  nextPassword: 'New password',
  repeatPassword: 'New password again',
  passwordRule:
    'At least {{least}} characters with three of upper case, lower case, digits and signs, or at least {{any}} of any. Without your name, and none of your last five.',
  code: 'Code',
  codeTitle: 'Enter the code',
  codeHint:
    'Open the authenticator on your phone and enter the six digits for “{{product}}”. Without your phone, enter a recovery code.',
  codeNeeded: 'Please enter the code',
  continue: 'Continue',
  startAgain: 'Sign in as another',
  signOnWith: 'Sign in with {{name}}',
  alertsUnread: 'Sign-in alerts: {{count}}',
  setFactor: 'Set up the second factor',
  setFactorFirst: 'Your post signs in with a second factor. Until it is set up nothing else can be done.',
  refused: {
    'sign-on-failed': 'The sign-on did not succeed. Please try again.',
    'sign-on-expired': 'It took too long, or was finished in another window. Please sign in again.',
    'sign-on-unknown': 'You are not yet bound to an account here. Ask the security administrator.',
    'sign-on-closed': 'The account is closed or locked for now. Ask the security administrator.',
    'sign-on-unreachable':
      'The identity provider cannot be reached. Sign in with name and password, or try again later.',
  },
  notSame: 'The two differ',
  passwordChanged: 'Password changed',
  offline: 'The server cannot be reached. Check the network and try again; nothing is done twice.',
  broken: 'The server did not answer properly. Please try again later.',
  crashed: 'This page failed. What you sent is safe.',
  reload: 'Reload',
  save: 'Save',
};
