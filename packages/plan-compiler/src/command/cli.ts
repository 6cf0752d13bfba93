// The three commands alone, for work on the compiler: node --import tsx packages/plan-compiler/src/command/cli.ts compile FILE
import { Command } from 'commander';
import { compileCommand, diffCommand, lintCommand } from './index.ts';

const program = new Command('plan-compiler').showHelpAfterError();
program.addCommand(compileCommand());
program.addCommand(lintCommand());
program.addCommand(diffCommand());
await program.parseAsync();
