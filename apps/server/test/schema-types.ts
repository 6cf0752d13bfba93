// The types of the tables as kysely-codegen makes them of a migrated database: what schema.generated.ts must be.
import { Kysely, PostgresDialect } from 'kysely';
import { generate, getDialect } from 'kysely-codegen';
import { type Connection, createPool, silentLogger } from '../src/platform/database/connection.ts';

export const schemaTypesFile = 'apps/server/src/platform/database/schema.generated.ts';

export async function writeSchemaTypes(connection: Connection): Promise<string> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: createPool(connection, silentLogger, 1) }) });
  try {
    const text = await generate({
      db,
      dialect: getDialect('postgres', { dateParser: 'string' }),
      camelCase: true,
      // The migrations' own record of themselves is nobody else's to query.
      excludePattern: 'schema_migrations',
      // Only the text is wanted, no file.
      outFile: null,
    });
    // valueTypes of connection.ts makes every bigint a number.
    return text.replace(/export type Int8 = [^;]*;/, 'export type Int8 = number;');
  } finally {
    await db.destroy();
  }
}
