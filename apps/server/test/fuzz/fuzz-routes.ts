// npm run fuzz-routes -- SECONDS [seed]: asks every route broken things for so long; whatever is asked must be answered well.
import { startTestCluster } from '../../src/platform/database/test-cluster.ts';
import { clustersVariable, databaseInForce } from '../../src/platform/database/test-database.ts';
import { fuzzRoutes } from './route-fuzz.ts';

const [seconds = 60, seed = 1] = process.argv.slice(2).map(Number);
if (!(seconds > 0) || !Number.isSafeInteger(seed)) {
  console.error('usage: npm run fuzz-routes -- SECONDS [seed]');
  process.exit(2);
}
const cluster = await startTestCluster(databaseInForce());
const { kind, version, administrator } = cluster;
process.env[clustersVariable] = JSON.stringify([{ kind, version, administrator }]);
try {
  const { requests, statuses, routes, succeeded, slowest, heap, failures } = await fuzzRoutes({ seconds, seed });
  for (const { number, route, what, request } of failures.slice(0, 50)) {
    console.log(`request ${number} ${route}: ${what}\n${request}\n`);
  }
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
  console.log(
    `${requests} requests of ${routes} routes (${succeeded} also did what was asked), seed ${seed}, ${kind} ${version}`,
  );
  console.log(`answers ${counts.join(', ')}`);
  console.log(`slowest ${Math.round(slowest.milliseconds)} ms (${slowest.route})`);
  console.log(`heap ${heap.early.toFixed(0)} MB after a quarter, ${heap.late.toFixed(0)} MB at the end`);
  console.log(`${failures.length} failures`);
  process.exitCode = failures.length > 0 ? 1 : 0;
} finally {
  await cluster.stop();
}
