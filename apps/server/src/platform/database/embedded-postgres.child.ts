// Run by embedded-postgres.test.ts in a process of its own, to be killed: starts the database in the folder it is given,
// says so, then inserts numbers for ever and prints each one once the database has answered that it is committed.
import { withClient } from './connection.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

const [dataFolder = '', binaries = ''] = process.argv.slice(2);
const log = (details: object, message: string) => console.error(message, JSON.stringify(details));

try {
  const server = await startEmbeddedPostgres({
    dataFolder,
    logger: { info: log, warn: log, error: log },
    patience: 500,
    ...(binaries !== '' && { binaries }),
  });
  await withClient(server.administrator(), async (client) => {
    await client.query('create table if not exists answered (number int primary key)');
    console.log(`started ${server.pid}`);
    const { rows } = await client.query<{ last: number }>('select coalesce(max(number), 0) as last from answered');
    for (let number = (rows[0]?.last ?? 0) + 1; ; number++) {
      await client.query('insert into answered values ($1)', [number]);
      console.log(`answered ${number}`);
    }
  });
} catch (error) {
  console.log(`refused ${error instanceof Error ? `${error.name} ${error.message}` : String(error)}`);
  process.exit(1);
}
