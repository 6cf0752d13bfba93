import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileText } from '../compile.ts';

/** Plans as a careful office writes them: nothing to ask. */
const CLEAN: readonly (readonly [string, string])[] = [
  [
    'a county’s drive',
    `云溪县河道环境整治行动方案
为改善河道水质，结合云溪县实际，制定本方案。
一、工作目标
河道垃圾清理率达到100%，黑臭水体治理率不低于95%。
二、组织领导
成立云溪县河道整治工作领导小组，由副县长任组长，县水利局、县财政局为成员，领导小组办公室设在县水利局。
三、主要任务
（一）清理河道垃圾。2026年6月底前完成存量垃圾清零。（县水利局牵头，各镇负责）
（二）治理黑臭水体。2026年9月底前完成14处治理。（县水利局牵头，县农业农村局、各镇配合）
（三）健全管护机制。各镇建立巡河制度，长期坚持。（县水利局牵头，各镇负责）
四、实施步骤
（一）动员部署阶段（2026年3月1日至2026年3月31日）
各镇召开动员会。
（二）集中整治阶段（2026年4月1日至2026年9月30日）
对照清单逐项推进。
五、考核办法
（一）日常检查占70%，群众评议占30%。未按时报送的每次扣1分。
（二）90分以上为优秀，80分至89分为良好，60分至79分为合格，60分以下为不合格。
`,
  ],
  [
    'a school’s plan',
    `云溪县第一中学食堂安全管理方案
为保障师生饮食安全，制定本方案。
一、主要任务
1.落实食品留样制度。由总务处负责，2026年5月20日前完成。
2.开展从业人员培训。由总务处负责，每月组织一次。
3.公示食品来源。由办公室负责，2026年5月31日前完成。
二、工作要求
（一）提高认识。各年级要把食堂安全放在首位。
（二）加强检查。由校办公室每周检查一次，结果公示。
`,
  ],
  [
    'a town’s plan with fields',
    `清河镇道路安全整治方案
为预防事故，结合我镇实际，制定本方案。
一、工作任务
（一）设置警示标志
对12处路口设置标志。
责任单位：镇城建办、各村
完成时限：2026年8月31日
（二）清理占道经营
对集市两侧占道摊点进行清理。
责任单位：镇综合执法队
完成时限：2026年7月31日
二、工作步骤
第一阶段：排查（2026年6月1日至6月30日）
第二阶段：整治（2026年7月1日至8月31日）
三、工作要求
各村每月25日前向镇城建办报送进展。
`,
  ],
];

const JUDGED_BY_TASKS = new Set(['task-without-owner', 'task-without-deadline']);

describe('a clean plan', () => {
  it.each(CLEAN)('leaves nothing to ask: %s', (_what, text) => {
    const remarks = compileText(text, { lint: { today: '2026-03-01' } }).plans.flatMap((plan) => plan.lint);
    expect(remarks.filter((remark) => !JUDGED_BY_TASKS.has(remark.rule))).toEqual([]);
  });
});

describe('lines torn out of plans and put together anyhow', () => {
  const lines = [
    ...CLEAN.flatMap(([, text]) => text.split('\n')),
    '各镇每日报送进展。',
    '经扶阳县人民政府同意，给予一定奖励。',
    '80分以上为优秀，85分以上为良好，60分至75分为合格。',
    '成立领导小组，成员由各科室负责人组成。',
    '整治时间为2026年9月1日至2026年3月31日。',
    '日常检查占60%，群众评议占50%。',
  ];
  it('are remarked on without throwing, every place slicing back to its raw', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 40 }), (torn) => {
        const text = torn.join('\n');
        for (const plan of compileText(text, { lint: { today: '2027-01-01', mostReports: 0 } }).plans)
          for (const { start, end, raw } of plan.lint) expect(text.slice(start, end)).toBe(raw);
      }),
      { numRuns: 200 },
    );
  });
});
