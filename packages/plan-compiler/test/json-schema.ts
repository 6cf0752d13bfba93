/** The part of JSON Schema that plan.schema.json uses, checked without a library: says what is wrong, or nothing. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

export function faults(value: unknown, schema: Schema, root: Schema, path = '$'): string[] {
  if (schema.$ref) {
    const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    return target ? faults(value, target, root, path) : [`${path}: no ${schema.$ref}`];
  }
  const found = (schema.allOf ?? []).flatMap((part) => faults(value, part, root, path));
  if (schema.anyOf && !schema.anyOf.some((part) => faults(value, part, root, path).length === 0)) {
    found.push(
      `${path}: none of the alternatives: ${schema.anyOf
        .flatMap((part) => faults(value, part, root, path))
        .slice(0, 3)
        .join('; ')}`,
    );
  }
  if (schema.enum && !schema.enum.includes(value)) found.push(`${path}: ${String(value)} is not allowed`);
  if (schema.type && !isOfType(value, schema.type)) return [...found, `${path}: is no ${schema.type}`];
  if (typeof value === 'number') {
    if (schema.minimum !== undefined && value < schema.minimum) found.push(`${path}: ${value} < ${schema.minimum}`);
    if (schema.maximum !== undefined && value > schema.maximum) found.push(`${path}: ${value} > ${schema.maximum}`);
  }
  if (typeof value === 'string' && schema.pattern && !new RegExp(schema.pattern, 'u').test(value))
    found.push(`${path}: ${value} does not match`);
  if (Array.isArray(value) && schema.items) {
    const { items } = schema;
    found.push(...value.flatMap((item, index) => faults(item, items, root, `${path}[${index}]`)));
  }
  if (isObject(value)) found.push(...objectFaults(value, schema, root, path));
  return found;
}

function objectFaults(value: Readonly<Record<string, unknown>>, schema: Schema, root: Schema, path: string): string[] {
  const missing = (schema.required ?? []).filter((name) => !(name in value)).map((name) => `${path}: no ${name}`);
  const properties = schema.properties ?? {};
  const wrong = Object.entries(value).flatMap(([name, item]) => {
    const property = properties[name];
    if (property) return faults(item, property, root, `${path}.${name}`);
    return schema.additionalProperties === false ? [`${path}: ${name} is unknown`] : [];
  });
  return [...missing, ...wrong];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isOfType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'null') return value === null;
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}
