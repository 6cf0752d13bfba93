import ExcelJS from 'exceljs';
import type { CompiledPlan } from '../plan.ts';
import { BREAKDOWN } from './breakdown.ts';

/** Writes the task breakdown, one sheet a plan. The only file that knows exceljs. */
export async function writeBreakdown(file: string, plans: readonly CompiledPlan[]): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  for (const [index, plan] of plans.entries()) {
    const sheet = workbook.addWorksheet(plans.length === 1 ? '任务分解表' : `任务分解表${index + 1}`, {
      views: [{ state: 'frozen', ySplit: 1 }],
      pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToHeight: 0 },
    });
    sheet.columns = BREAKDOWN.map((column) => ({ header: column.title, width: column.width, style: { numFmt: '@' } }));
    for (const [number, task] of plan.tasks.entries()) {
      // Every cell is a string with the text format, so a plan that writes =HYPERLINK(…) gets its characters, not a formula.
      sheet.addRow(BREAKDOWN.map((column) => column.of(task, number + 1, plan)));
    }
    sheet.eachRow((row, number) => {
      row.alignment = { vertical: 'top', wrapText: true };
      if (number === 1) row.font = { bold: true };
      row.eachCell({ includeEmpty: true }, (cell) => {
        cell.border = {
          top: { style: 'thin' },
          bottom: { style: 'thin' },
          left: { style: 'thin' },
          right: { style: 'thin' },
        };
      });
    });
  }
  await workbook.xlsx.writeFile(file);
}
