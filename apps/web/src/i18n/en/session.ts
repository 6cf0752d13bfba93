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
  changeFirst: 'First sign-in: please set a password of your own.',
  currentPassword: 'Current password',
  nextPassword: 'New password',
  repeatPassword: 'New password again',
  passwordRule:
    'At least 10 characters with three of upper case, lower case, digits and signs, or at least 16 of any. Without your name.',
  notSame: 'The two differ',
  passwordChanged: 'Password changed',
  offline: 'The server cannot be reached. Check the network and try again; nothing is done twice.',
  broken: 'The server did not answer properly. Please try again later.',
  crashed: 'This page failed. What you sent is safe.',
  reload: 'Reload',
  save: 'Save',
};
