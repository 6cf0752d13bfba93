// Starts the databases of a test run once, for all workers, and stops them after the last.

import { startTestCluster, type TestCluster } from '../src/platform/database/test-cluster.ts';
import { clustersVariable, databaseInForce, databasesUnderTest } from '../src/platform/database/test-database.ts';

export default async function setup(): Promise<() => Promise<void>> {
  const running = await Promise.all(databasesUnderTest().map((kind) => startTestCluster(kind)));
  for (const { kind, version } of running) {
    console.log(`database ${kind === databaseInForce() ? 'in force' : 'besides'}: ${kind}, ${version}`);
  }
  const described: TestCluster[] = running.map(({ kind, version, administrator }) => ({
    kind,
    version,
    administrator,
  }));
  process.env[clustersVariable] = JSON.stringify(described);
  return async () => {
    await Promise.all(running.map((cluster) => cluster.stop()));
  };
}
