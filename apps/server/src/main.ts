// The `luoshi` command. Each subcommand loads its own code when it runs, so that `compile` never loads the web server.
import { Command } from 'commander';

const program = new Command('luoshi')
  .description('Luoshi turns a written work plan into work that gets done and can be shown to have been done.')
  .showHelpAfterError();

await program.parseAsync();
