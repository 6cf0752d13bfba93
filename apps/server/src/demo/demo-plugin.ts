// The demonstration sign-ins, for the sign-in page of an installation started with --demo.
import type { FastifyInstance } from 'fastify';
import { demoAccounts, demoPassword } from './county.data.ts';

export function demoPlugin(app: FastifyInstance): void {
  const accounts = demoAccounts
    .filter((account) => account.shown)
    .map(({ name, displayName, posts }) => ({
      name,
      displayName,
      password: demoPassword,
      posts: posts.map(([role, unit]) => ({ role, unit })),
    }));
  app.get('/api/v1/demo-accounts', { schema: { hide: true } as object }, () => ({ items: accounts }));
}
