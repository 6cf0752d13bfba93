// The `luoshi` command. Each subcommand loads its own code when it runs, so that `compile` never loads the web server.
import { compileCommand, diffCommand, lintCommand } from '@luoshi/plan-compiler/command';
import { Command } from 'commander';
import { accountCommands } from './commands/accounts.ts';
import { backupCommand, restoreCommand } from './commands/backup.ts';
import { makeCertificateCommand, phoneCodeCommand } from './commands/certificate.ts';
import { retentionCommand } from './commands/retention.ts';
import { serveCommand } from './commands/serve.ts';
import { importUnitsCommand } from './commands/units.ts';
import { verifyCommand } from './commands/verify.ts';
import { version } from './platform/version.ts';

const program = new Command('luoshi')
  .description('Luoshi 落实 turns a written work plan into work that gets done and can be shown to have been done.')
  .version(version)
  .showHelpAfterError();

program.addCommand(serveCommand());
program.addCommand(compileCommand());
program.addCommand(lintCommand());
program.addCommand(diffCommand());
program.addCommand(importUnitsCommand());
program.addCommand(verifyCommand());
program.addCommand(backupCommand());
program.addCommand(restoreCommand());
program.addCommand(retentionCommand());
program.addCommand(makeCertificateCommand());
program.addCommand(phoneCodeCommand());
for (const command of accountCommands()) program.addCommand(command);

try {
  await program.parseAsync();
} catch (error) {
  // What a person can mend has a sentence; anything else is our fault and shows its stack.
  const known =
    error instanceof Error &&
    /^(DatabaseSetupError|DatabaseInUseError|CertificateError|UnreadableFile|Problem)$/.test(error.name);
  console.error(known ? `error: ${error.message}` : error);
  process.exitCode = 1;
}
