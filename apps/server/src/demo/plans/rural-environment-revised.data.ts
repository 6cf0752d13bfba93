import type { DayInPlan, PlanDocument, PlanLine } from '../document.ts';
import { ruralEnvironment } from './rural-environment.data.ts';

/**
 * The next edition of the plan under way, as its office has just uploaded it: one task with more to do and more time, one with
 * another owner, one in two, one moved, one new, one no longer there.
 */
export function ruralEnvironmentRevised(day: DayInPlan): PlanDocument {
  const first = ruralEnvironment(day);
  return {
    ...first,
    fileName: '云溪县农村人居环境整治提升百日攻坚行动方案（修订）.docx',
    docNumber: `云政办发〔${day(-2).slice(0, 4)}〕52号`,
    title: '云溪县农村人居环境整治提升百日攻坚行动方案（修订）',
    lines: reviseLines(first.lines, day),
    signature: ['云溪县人民政府办公室', day(-2)],
  };
}

const isHeading = (line: PlanLine | undefined, text: string) =>
  typeof line === 'object' && 'heading' in line && line.text.startsWith(text);

/** The heading and its paragraph. */
function section(lines: readonly PlanLine[], title: string): PlanLine[] {
  const at = lines.findIndex((line) => isHeading(line, title));
  return lines.slice(at, at + 2);
}

function reviseLines(lines: readonly PlanLine[], day: DayInPlan): PlanLine[] {
  const replaced: Readonly<Record<string, readonly PlanLine[]>> = {
    '推进户厕改造。': [
      { heading: 2, text: '推进户厕改造。' },
      `新建改建农村户用卫生厕所1350户，同步建立粪污清运台账，${day(-45)}前完成20%，${day(-14)}前完成50%，${day(45)}前全部完成。（县农业农村局牵头，县卫生健康局、各镇配合）`,
    ],
    '规范农房建设。': [
      { heading: 2, text: '规范农房建设。' },
      `清理私搭乱建和残垣断壁，${day(5)}前完成。（责任单位：县城市管理局、各镇）`,
    ],
    '提升村道和公共照明。': [
      { heading: 2, text: '修补破损村道。' },
      `修补破损村道38公里，${day(29)}前完成。（县交通运输局牵头，县财政局、各镇配合）`,
      { heading: 2, text: '更换损坏路灯。' },
      `更换损坏路灯，补装主要路口照明，${day(29)}前完成。（县住房和城乡建设局牵头，各镇配合）`,
      { heading: 2, text: '治理农村生活污水。' },
      `对6个示范村的生活污水实行集中收集、统一处理，${day(60)}前建成投用。（牵头单位：市生态环境局云溪分局；责任单位：县水利局）`,
    ],
    '健全长效管护机制。': [],
    '严格督查考核。': [...section(lines, '健全长效管护机制。'), ...section(lines, '严格督查考核。')],
  };
  const revised: PlanLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const title = Object.keys(replaced).find((each) => isHeading(line, each));
    if (title === undefined) {
      revised.push(withoutFunds(line));
      continue;
    }
    revised.push(...(replaced[title] ?? []));
    // Its paragraph.
    at += 1;
  }
  return revised;
}

/** The money is spent: the table no longer asks for it. */
function withoutFunds(line: PlanLine): PlanLine {
  if (typeof line === 'string' || !('table' in line)) return line;
  return { table: line.table.filter((cells) => !cells.some((cell) => cell.includes('专项资金'))) };
}
