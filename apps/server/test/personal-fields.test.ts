// What is personal is registered, goes when its time is up, and never enters the record by value.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../src/platform/database/test-database.ts';
import { notPersonal, personalFields } from '../src/platform/record/personal-fields.data.ts';
import { periodNames } from '../src/platform/record/retention.rules.ts';

let database: TestDatabase<unknown>;
beforeAll(async () => {
  database = await createTestDatabase<unknown>();
});
afterAll(() => database.drop());

/** Words of a column's name that tell of a person, or of free text in which one may be named. */
const telling = new RegExp(
  `(^|_)(${[
    'names?|alias|aliases|nickname|phones?|mobile|telephone|tel|fax|emails?|mail|address|addresses|street|postcode|agent|ip',
    'identity|idcard|id_card|id_number|passport|birth|birthday|born|gender|sex|age|nation|ethnicity|religion|health|bank|account_number|salary',
    'photo|photos|face|picture|avatar|voice|plate|latitude|longitude|location|place|position|geometry|contact|resident',
    'household|family|person|people|members|openid|unionid|wechat|password|secret|salt|token|text|texts|note|notes|reason|body',
    'comment|comments|remark|message|title|subject|change|data|blocks|compiled|context|phrase|issuer|answer|answers|reply',
  ].join('|')})($|_)`,
);
/** Words that make of it something else: title_pairs is no title, token_hash is no token. */
const harmless = /(_id|_at|_by|_count|_hash|_state|_until|_on|token_hash|unit_name)$/;

async function columns(): Promise<{ name: string; column: string }[]> {
  const found = await sql<{ name: string; column: string }>`
    select c.relname || '.' || a.attname as name, a.attname as column
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'schema_migrations'
      and t.typname not in ('bool', 'date', 'timestamptz', 'int4', 'int8', 'float4')`.execute(database.superuser);
  return found.rows;
}

describe('the register of personal fields', () => {
  test('has every column that looks like a person’s', async () => {
    const unregistered = (await columns())
      .filter(({ name, column }) => telling.test(column) && !harmless.test(column) && !(name in notPersonal))
      .filter(({ name }) => !(name in personalFields))
      .map(({ name }) => name);
    expect(unregistered, 'say in personal-fields.data.ts whose it is, why, how long, how it leaves').toEqual([]);
  });

  test('has no column that is not there, and none in both lists', async () => {
    const there = new Set((await columns()).map(({ name }) => name));
    const listed = [...Object.keys(personalFields), ...Object.keys(notPersonal)];
    expect(listed.filter((name) => !there.has(name))).toEqual([]);
    expect(Object.keys(notPersonal).filter((name) => name in personalFields)).toEqual([]);
  });

  test('would notice what the mission forbids to add unsaid', () => {
    const forbidden = ['phone', 'contact_phone', 'id_card_number', 'home_address', 'e_mail', 'display_name', 'plate'];
    expect(forbidden.filter((column) => !telling.test(column) || harmless.test(column))).toEqual([]);
  });

  test('each says why, who sees it, and how it leaves; every period deletes something', () => {
    for (const field of Object.values(personalFields)) {
      expect([field.why, field.seenBy, field.leaves].every((words) => words.length > 5)).toBe(true);
    }
    const used = new Set(Object.values(personalFields).map(({ kept }) => kept as string));
    expect(periodNames.filter((name) => !used.has(name))).toEqual([]);
  });
});
