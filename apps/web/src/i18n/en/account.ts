import type { Same } from '../catalogue.ts';
import type { account as zh } from '../zh/account.ts';

export const account: Same<typeof zh> = {
  title: 'My account',
  name: 'Sign-in name',
  posts: 'My posts',
  noPosts: 'No post',
  language: 'Language',
  password: 'Change password',
  sessions: 'My sessions',
  sessionsHint: 'If you do not know one of these, end it and change your password.',
  phone: 'On the phone',
  phoneHint: 'Accepting and reporting also work in a phone’s browser at this address.',
};
