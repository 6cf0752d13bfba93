// `luoshi backup` and `luoshi restore`.
import { Command } from 'commander';
import { installationSettings, withInstallation } from './serve.ts';

interface InstallationOptions {
  readonly data: string;
  readonly logLevel: string;
}

export function backupCommand(): Command {
  return withInstallation(new Command('backup'))
    .description('Write everything of an installation into one file (.tar), also while the server runs')
    .argument('<file>', 'the file to make; it appears when all of it is on the disk')
    .option('--with-keys', 'put the secret keys in it too: keep such a file as safe as the keys themselves', false)
    .action(backup);
}

export function restoreCommand(): Command {
  return withInstallation(new Command('restore'))
    .description('Make an installation from a backup, in an empty data folder or with DATABASE_URL an empty database')
    .argument('<file>', 'a file that luoshi backup made')
    .action(restore);
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

async function backup(file: string, options: InstallationOptions & { withKeys: boolean }): Promise<void> {
  const { writeBackup } = await import('../platform/backup/write-backup.ts');
  const { dataFolder, databaseUrl } = installationSettings(options);
  const { manifest, bytes } = await writeBackup({ dataFolder, databaseUrl, file, withKeys: options.withKeys });
  const { files, keys } = manifest;
  console.log(`备份完成 backup written: ${file}（${megabytes(bytes)}）`);
  console.log(describeContent(manifest));
  if (keys.leftOut.length > 0) {
    console.log(`未含私钥，请另行保管 secret keys are not in it, keep them elsewhere: ${keys.leftOut.join(', ')}`);
  }
  for (const hash of files.missing) console.error(`文件缺失 stored file is gone: ${hash}`);
  for (const hash of files.changed) console.error(`文件被改动 stored file was changed: ${hash}`);
  // The backup is as whole as the installation; whoever watches the command shall know that the installation is not.
  if (files.missing.length + files.changed.length > 0) process.exitCode = 1;
}

interface Content {
  readonly createdAt: string;
  readonly tables: readonly { readonly rows: number }[];
  readonly files: { readonly count: number; readonly bytes: number };
}

function describeContent({ createdAt, tables, files }: Content): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${createdAt} ${tables.length} 张表 tables，${rows} 行 rows，${files.count} 个文件 files（${megabytes(files.bytes)}）`;
}

async function restore(file: string, options: InstallationOptions): Promise<void> {
  const { restoreBackup } = await import('../platform/backup/restore-backup.ts');
  const { checkInstallation } = await import('../platform/record/check-installation.ts');
  const { describeCheck } = await import('./verify-report.ts');
  const { languageOfTerminal } = await import('./verify.ts');
  const { silentLogger } = await import('../platform/database/connection.ts');
  const { dataFolder, databaseUrl, databaseAppUrl } = installationSettings(options);
  const places = { dataFolder, databaseUrl, databaseAppUrl };
  const { manifest, migrated } = await restoreBackup({ file, ...places, logger: silentLogger });
  console.log(`已恢复 restored: ${file}`);
  console.log(describeContent(manifest));
  if (migrated.length > 0) console.log(`升级了数据结构 migrated: ${migrated.join(', ')}`);
  console.log('登录状态不在备份中，所有人须重新登录 everyone signs in anew');
  if (manifest.keys.leftOut.length > 0) {
    console.log(
      `备份中没有这些私钥 these keys were not in it: ${manifest.keys.leftOut.join(', ')} (${dataFolder}/keys)`,
    );
  }
  const report = await checkInstallation({
    dataFolder,
    databaseUrl,
    heads: [],
    keys: [],
    filesFolder: `${dataFolder}/files`,
  });
  const { lines, isWhole } = describeCheck(report, languageOfTerminal);
  for (const line of lines) console.log(line);
  if (!isWhole) process.exitCode = 1;
}
