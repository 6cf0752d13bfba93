// `luoshi retention`: how long what is personal is kept in a jurisdiction, and setting it.
import { Command } from 'commander';
import { installationSettings, withInstallation } from './serve.ts';

interface RetentionOptions {
  readonly data: string;
  readonly logLevel: string;
  readonly jurisdiction?: string;
  readonly sessions?: string;
  readonly answers?: string;
  readonly addresses?: string;
}

export function retentionCommand(): Command {
  return withInstallation(new Command('retention'))
    .description('Show, or set, for how many days personal data is kept, in an installation that is not running')
    .option('--jurisdiction <name>', 'which jurisdiction, where the installation has several')
    .option('--sessions <days>', 'sessions after their end, with address and browser')
    .option('--answers <days>', 'answers kept for commands that are sent again')
    .option('--addresses <days>', 'network addresses in the record; at least 183')
    .action(run);
}

async function run(options: RetentionOptions): Promise<void> {
  const { openInstallation } = await import('../server.ts');
  const { chooseJurisdiction } = await import('./jurisdiction.ts');
  const { setPeriods } = await import('../platform/record/set-periods.ts');
  const days = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  const installation = await openInstallation(installationSettings(options));
  try {
    const { id, name } = await chooseJurisdiction(installation.services, options.jurisdiction);
    const kept = await setPeriods(installation.services, id, {
      endedSessions: days(options.sessions),
      commandAnswers: days(options.answers),
      recordAddresses: days(options.addresses),
    });
    console.log(`${name}：会话结束后 ended sessions ${kept.endedSessions} 天 days`);
    console.log(`重复提交的应答 answers to commands ${kept.commandAnswers} 天 days`);
    console.log(`审计记录中的来源地址 addresses in the record ${kept.recordAddresses} 天 days`);
  } finally {
    await installation.close();
  }
}
