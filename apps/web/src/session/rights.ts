// What the posts of an account open in the navigation. What may be done with a thing is in its `can`, never worked out here.
import type { Role } from './things.ts';

export type Entry = 'workbench' | 'plans' | 'ledger' | 'units' | 'accounts' | 'record';

const business = ['office', 'approver', 'contact', 'leader'] as const satisfies readonly Role[];

const entriesOf: Record<Role, readonly Entry[]> = {
  office: ['workbench', 'plans', 'ledger', 'units'],
  approver: ['workbench', 'plans', 'ledger', 'units'],
  contact: ['workbench', 'plans', 'ledger', 'units'],
  leader: ['workbench', 'plans', 'ledger', 'units'],
  system_administrator: ['units', 'accounts'],
  security_administrator: ['accounts', 'units'],
  auditor: ['record'],
};

const order: readonly Entry[] = ['workbench', 'plans', 'ledger', 'units', 'accounts', 'record'];

/** The entries of the navigation for these posts, in the order they stand there. */
export function entriesFor(posts: readonly { readonly role: Role }[]): Entry[] {
  const open = new Set(posts.flatMap((post) => entriesOf[post.role]));
  return order.filter((entry) => open.has(entry));
}

/** Where an account lands after signing in: an administrator's first task differs from the navigation's order. */
export function homeOf(posts: readonly { readonly role: Role }[]): Entry | null {
  const entries = entriesFor(posts);
  if (entries.includes('workbench')) return 'workbench';
  return posts[0] ? (entriesOf[posts[0].role][0] ?? null) : null;
}

export function holds(posts: readonly { readonly role: Role }[], ...roles: readonly Role[]): boolean {
  return posts.some((post) => roles.includes(post.role));
}

export function holdsBusiness(posts: readonly { readonly role: Role }[]): boolean {
  return holds(posts, ...business);
}
