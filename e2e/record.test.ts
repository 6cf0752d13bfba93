// The auditor: who did what, one thing's history, how far it is sealed; an export that anyone can check; and a row changed behind
// the server's back, found by the command.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { attachDatabase } from '../apps/server/src/platform/database/attach-database.ts';
import { silentLogger, withClient } from '../apps/server/src/platform/database/connection.ts';
import { download } from './support/documents.ts';
import { program } from './support/server.ts';
import { signIn } from './support/sign-in.ts';
import { useStage } from './support/stage.ts';

const stage = useStage({ demo: true });
const run = promisify(execFile);

async function verify(...args: string[]): Promise<{ status: number; printed: string }> {
  const all = [program, 'verify', '--language', 'zh', '--data', stage.dataFolder, ...args];
  return await run(process.execPath, all).then(
    ({ stdout }) => ({ status: 0, printed: stdout }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ status: code, printed: stdout }),
  );
}

/** With the rights of whoever owns the database, beside the running server. */
async function asOwner(statement: string): Promise<void> {
  const { owner } = await attachDatabase({ dataFolder: stage.dataFolder, logger: silentLogger });
  await withClient(owner, (client) => client.query(statement));
}

test('the auditor reads, narrows and exports the record, by keyboard; the export and the record can be checked', async () => {
  const auditor = await stage.person();
  const { page } = auditor;
  await signIn(auditor, 'auditor');
  const rows = page.getByRole('row');
  await rows.nth(1).waitFor();
  await page.getByRole('region', { name: '封存情况' }).getByText('一致').waitFor();

  await page.getByRole('combobox', { name: '操作' }).focus();
  await page.keyboard.type('下达方案');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('action=plan.issue');
  await rows.nth(1).getByText('下达方案').waitFor();

  await page.getByRole('grid', { name: '审计记录' }).focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: '审计记录' });
  await drawer.getByText(/已封存，第 \d+ 块/).waitFor();
  expect(await auditor.findAccessibilityFaults()).toEqual([]);
  await drawer.getByRole('button', { name: '只看这个对象' }).press('Enter');
  await expect.poll(() => page.url()).toContain('thingId=');
  await rows.nth(2).waitFor();

  await page.getByRole('button', { name: '清除筛选' }).click();
  await page.getByRole('button', { name: /导出/ }).press('Enter');
  const file = await download(page, page.getByRole('menuitem', { name: '可核验的数据（.jsonl）' }));
  const exported = join(stage.dataFolder, 'export.jsonl');
  await writeFile(exported, file.bytes);
  expect(await verify('--export', exported)).toMatchObject({ status: 0, printed: expect.stringContaining('完整') });
  await writeFile(exported, file.bytes.toString().replace('"action":"plan.issue"', '"action":"plan.return"'));
  expect(await verify('--export', exported)).toMatchObject({
    status: 1,
    printed: expect.stringMatching(/✗ 第 \d+ 块：.*被改动/),
  });

  expect(await verify('--files')).toMatchObject({ status: 0, printed: expect.stringContaining('完整') });
  await asOwner(`update audit_events set account_id = null where action = 'plan.sign'`);
  expect(await verify()).toMatchObject({ status: 1, printed: expect.stringMatching(/✗ 第 1 块：第 \d+ \(plan\.sign/) });
});
