/** Whether a post is in force on a day. */
export type PostStanding = 'future' | 'current' | 'past';

export function postStanding(post: { validFrom: string; validTo: string | null }, today: string): PostStanding {
  if (post.validFrom > today) return 'future';
  return post.validTo !== null && post.validTo < today ? 'past' : 'current';
}
