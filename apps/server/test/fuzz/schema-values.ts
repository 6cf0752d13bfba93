// Values that fit a schema, and those at and just over its edges.
import { z } from 'zod';
import { hostileText, hostileValue } from './hostile-values.ts';
import type { Random } from './random.ts';

interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
}

const shapes = new WeakMap<z.ZodType, Shape>();

export function shapeOf(schema: z.ZodType): Shape {
  const known = shapes.get(schema);
  if (known !== undefined) return known;
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  shapes.set(schema, shape);
  return shape;
}

export interface Material {
  readonly random: Random;
  /** Of things of the scene, and of others. */
  readonly ids: readonly string[];
  /** One value in so many is not what the schema says. */
  readonly broken: number;
}

export function fittingValue(schema: z.ZodType, material: Material): unknown {
  const root = shapeOf(schema);
  return make(root, root, material, 0);
}

function make(shape: Shape, root: Shape, material: Material, depth: number): unknown {
  const { random, ids, broken } = material;
  if (random.chance(broken)) return hostileValue(random, ids);
  if (shape.$ref !== undefined) {
    const name = shape.$ref.split('/').pop() ?? '';
    const target = shape.$ref === '#' ? root : root.$defs?.[name];
    return target === undefined || depth > 6 ? null : make(target, root, material, depth + 1);
  }
  if ('const' in shape) return shape.const;
  if (shape.enum !== undefined) return random.pick(shape.enum);
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined) return make(random.pick(choices), root, material, depth + 1);
  if (shape.allOf !== undefined) {
    return Object.assign({}, ...shape.allOf.map((part) => make(part, root, material, depth + 1)));
  }
  return makeTyped(shape, root, material, depth);
}

function makeTyped(shape: Shape, root: Shape, material: Material, depth: number): unknown {
  const { random, ids } = material;
  switch (shape.type) {
    case 'object':
      return makeObject(shape, root, material, depth);
    case 'array': {
      const most = Math.min(shape.maxItems ?? 3, 4);
      const length = (shape.minItems ?? 0) + random.below(most + 1);
      return Array.from({ length: depth > 6 ? 0 : length }, () => make(shape.items ?? {}, root, material, depth + 1));
    }
    case 'string':
      return makeText(shape, material);
    case 'integer':
    case 'number': {
      const least = Math.max(shape.minimum ?? -5, -1e6);
      const most = Math.min(shape.maximum ?? 200, 1e6);
      return random.pick([least, most, Math.round(least + random.next() * (most - least)), least - 1, most + 1]);
    }
    case 'boolean':
      return random.chance(0.5);
    case 'null':
      return null;
    default:
      return hostileValue(random, ids);
  }
}

function makeObject(shape: Shape, root: Shape, material: Material, depth: number): unknown {
  const { random } = material;
  const fields: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(shape.properties ?? {})) {
    const isAsked = shape.required?.includes(key) === true;
    if (isAsked ? random.chance(0.97) : random.chance(0.5)) fields[key] = make(part, root, material, depth + 1);
  }
  if (typeof shape.additionalProperties === 'object' && depth < 6) {
    fields[hostileText(random).slice(0, 30)] = make(shape.additionalProperties, root, material, depth + 1);
  }
  return fields;
}

const dates = ['2026-11-21', '2026-12-31', '2025-01-01', '2027-03-01', '1900-01-01', '9999-12-31'];

function makeText(shape: Shape, { random, ids }: Material): string {
  if (shape.format === 'uuid') return random.pick(ids);
  if (shape.format === 'date') return random.pick(dates);
  if (shape.format === 'date-time') return `${random.pick(dates)}T02:00:00Z`;
  const most = shape.maxLength ?? 40;
  const length = random.pick([
    shape.minLength ?? 0,
    Math.min(most, 20_000),
    Math.min(8, most),
    Math.min(most + 1, 20_001),
  ]);
  if (random.chance(0.2)) return hostileText(random);
  return random
    .pick(['清河镇牵头，12月31日前完成', 'ab1', '甲', '😀', '（一）', '100%'])
    .repeat(Math.ceil(length / 2) + 1)
    .slice(0, length);
}
