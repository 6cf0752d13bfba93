/** Tables whose rows no backup holds, and why. Everything else is in it, also tables that did not exist when this was written. */
export const leftOut: Readonly<Record<string, string>> = {
  schema_migrations: 'restoring runs the same migrations; which ones, the manifest says',
  sessions: 'a browser signed in before must not be signed in on a copy',
  sign_in_tickets: 'half a sign-in, good for minutes',
  sign_on_requests: 'a sign-on under way at an identity provider, good for minutes',
  idempotency_keys: 'answers kept for phones that send again within days; a copy has not given them',
};
