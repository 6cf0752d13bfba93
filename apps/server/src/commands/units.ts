import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { installationSettings, withInstallation } from './serve.ts';

interface ImportUnitsOptions {
  readonly data: string;
  readonly logLevel: string;
  readonly jurisdiction?: string;
  readonly errors?: string;
}

export function importUnitsCommand(): Command {
  return withInstallation(new Command('import-units'))
    .description('Import the units of an .xlsx (as the web app does), in an installation that is not running')
    .argument('<file>', 'the list; `单位 → 导入` in the web app offers the template')
    .option('--jurisdiction <name>', 'which jurisdiction, where the installation has several')
    .option('--errors <file>', 'where to write the list with an error beside each bad row', '单位导入错误.xlsx')
    .action(importUnits);
}

async function importUnits(file: string, options: ImportUnitsOptions): Promise<void> {
  const { openInstallation } = await import('../server.ts');
  const { importUnitsAsSystem } = await import('../modules/organisation/unit-import.service.ts');
  const { chooseJurisdiction } = await import('./jurisdiction.ts');
  const { writeFile } = await import('node:fs/promises');
  const bytes = await readFile(file);
  const installation = await openInstallation(installationSettings(options));
  try {
    const { id } = await chooseJurisdiction(installation.services, options.jurisdiction);
    const result = await importUnitsAsSystem(installation.services, id, bytes);
    if (result.errors.length === 0) {
      console.log(`新增 created ${result.createdCount}，更新 updated ${result.updatedCount}`);
      return;
    }
    for (const { rowNumber, column, message } of result.errors)
      console.error(`第 ${rowNumber} 行 row ${rowNumber} ${column ?? ''}: ${message.zh} ${message.en}`);
    await writeFile(options.errors ?? '单位导入错误.xlsx', result.errorFile);
    console.error(`未导入任何单位，错误已写入 nothing imported, errors written to ${options.errors}`);
    process.exitCode = 1;
  } finally {
    await installation.close();
  }
}
