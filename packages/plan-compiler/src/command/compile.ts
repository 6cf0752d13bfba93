import { CommandError, readInput, reportingErrors } from './input.ts';
import { taskTable } from './table.ts';

export async function runCompile(file: string, options: Record<string, string | boolean | undefined>): Promise<void> {
  await reportingErrors(file, async () => {
    const { plans } = await readInput(file, options['plan']);
    const workbook = options['xlsx'];
    if (typeof workbook === 'string') {
      const { writeBreakdown } = await import('./workbook.ts');
      try {
        await writeBreakdown(workbook, plans);
      } catch {
        throw new CommandError(`${workbook}: cannot be written`, 1);
      }
    }
    if (options['table']) process.stdout.write(plans.map((plan) => `${taskTable(plan)}\n`).join('\n'));
    else if (options['json'] || workbook === undefined) {
      process.stdout.write(`${JSON.stringify(plans.length === 1 ? plans[0] : { plans })}\n`);
    }
  });
}
