// What nobody should send: values that break parsers, databases, file systems, pages and sheets.
import type { Random } from './random.ts';

const texts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '甲\udfff乙',
  '\ufeff',
  '\u202e反过来',
  '\u200b',
  'e\u0301'.repeat(300),
  '😀'.repeat(500),
  "'; drop table accounts; --",
  "' or '1'='1",
  '") or 1=1 --',
  '%',
  '_%\\',
  '\\',
  '$1',
  ':id',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}',
  '${7*7}',
  '=cmd|calc!A1',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '/etc/passwd',
  'file:///etc/passwd',
  'http://127.0.0.1:1/',
  'javascript:alert(1)',
  '\r\nSet-Cookie: a=b',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  'true',
  '0',
  '-1',
  '1e308',
  '99999999999999999999',
  '0x10',
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '0001-01-01',
  '9999-12-31',
  '99999-01-01',
  '-2026-01-01',
  '+275760-09-13',
  '294277-01-01T00:00:00Z',
  '2026-11-21T25:61:61Z',
  '2026-11-21T02:00:00+99:99',
  'infinity',
  'epoch',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '0192f0c0-0000-7000-8000-000000000000',
];

const others: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1,
  0.1,
  100,
  101,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e21,
  1e308,
  5e-324,
  [],
  {},
  [[]],
  [null],
  [{}],
  { length: 3 },
  { toString: 1 },
  { toJSON: 1 },
];

/** A text that long, now and then; the longest is beyond what any field takes and below what a request may weigh. */
function longText(random: Random): string {
  return random
    .pick(['字', 'a', '"', '\\', ' ', '\n', '（', '1', '市'])
    .repeat(random.pick([129, 501, 5_001, 20_001, 300_000]));
}

export function hostileText(random: Random): string {
  return random.chance(0.1) ? longText(random) : random.pick(texts);
}

export function hostileValue(random: Random, ids: readonly string[]): unknown {
  const roll = random.next();
  if (roll < 0.15) return random.pick(ids);
  if (roll < 0.5) return hostileText(random);
  if (roll < 0.55) return nested(random.pick([50, 1_000]), random.chance(0.5));
  if (roll < 0.6) return Array.from({ length: random.pick([201, 5_000]) }, () => random.pick(ids));
  return random.pick(others);
}

function nested(depth: number, inArrays: boolean): unknown {
  let value: unknown = '底';
  for (let at = 0; at < depth; at += 1) value = inArrays ? [value] : { a: value };
  return value;
}

/** The value with one thing in it changed: replaced, dropped, doubled, put in the wrong place, or something added. */
export function breakValue(random: Random, value: unknown, ids: readonly string[]): unknown {
  const isBranch = typeof value === 'object' && value !== null;
  if (!isBranch || random.chance(0.1)) return breakLeaf(random, value, ids);
  if (Array.isArray(value)) return breakList(random, value, ids);
  const fields = { ...(value as Record<string, unknown>) };
  const keys = Object.keys(fields);
  if (keys.length === 0 || random.chance(0.1)) {
    return withField(
      fields,
      random.pick(['__proto__', 'constructor', 'id', 'version', 'jurisdictionId', 'x']),
      random,
      ids,
    );
  }
  const key = random.pick(keys);
  if (random.chance(0.1)) delete fields[key];
  else fields[key] = breakValue(random, fields[key], ids);
  return fields;
}

function breakLeaf(random: Random, value: unknown, ids: readonly string[]): unknown {
  if (typeof value === 'string' && random.chance(0.3)) {
    const at = random.below(value.length + 1);
    return value.slice(0, at) + hostileText(random) + value.slice(random.chance(0.5) ? at : at + 1);
  }
  if (typeof value === 'number' && random.chance(0.3)) return value * random.pick([-1, 0.5, 1e9, 1e300]);
  return hostileValue(random, ids);
}

function breakList(random: Random, list: readonly unknown[], ids: readonly string[]): unknown {
  const roll = random.next();
  if (list.length === 0 || roll < 0.2) return [...list, hostileValue(random, ids)];
  if (roll < 0.3) return [...list, ...list];
  if (roll < 0.35) return Array.from({ length: 3_000 }, () => list[0]);
  const at = random.below(list.length);
  return list.map((item, index) => (index === at ? breakValue(random, item, ids) : item));
}

function withField(fields: Record<string, unknown>, key: string, random: Random, ids: readonly string[]): unknown {
  // Defined, not assigned: `__proto__` is to be a field of its own, as JSON.parse makes it.
  return Object.defineProperty(fields, key, {
    value: random.chance(0.5) ? { isAdmin: true, role: 'office' } : hostileValue(random, ids),
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
