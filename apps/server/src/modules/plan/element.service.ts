import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { problem } from '../../platform/problems/problem.ts';
import type { addElementSchema, changeElementSchema, Element } from './element.schema.ts';

export async function addElement(_c: Context, _i: string, _b: z.output<typeof addElementSchema>): Promise<Element> {
  throw problem('not-found');
}
export async function changeElement(
  _c: Context,
  _i: string,
  _v: number,
  _b: z.output<typeof changeElementSchema>,
): Promise<Element> {
  throw problem('not-found');
}
export async function removeElement(_c: Context, _i: string, _v: number): Promise<undefined> {
  throw problem('not-found');
}
