import type { Context } from '../../platform/context.ts';

interface Resolution {
  readonly name: string;
  readonly unitId: string | null;
  readonly groupId: string | null;
  readonly ambiguous: readonly string[];
}
export async function resolveNames(_ctx: Context, names: readonly string[]): Promise<Resolution[]> {
  return names.map((name) => ({ name, unitId: null, groupId: null, ambiguous: [] }));
}
