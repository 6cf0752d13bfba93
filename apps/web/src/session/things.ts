import type { Answer } from '../api/client.ts';

export type Me = Answer<'/me', 'get'>;
export type Post = Me['posts'][number];
export type Role = Post['role'];
