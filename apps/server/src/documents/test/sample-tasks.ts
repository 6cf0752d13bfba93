import type { ProgressLight, ProgressTask } from '../progress-table.ts';
import type { BreakdownTask } from '../task-breakdown.ts';

/** Tasks of a plan of 云溪县, a county that does not exist. */

const chapters: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    '一、清理积存垃圾',
    [
      [
        '清理村庄内外积存垃圾',
        '全面清理房前屋后、田边地头、沟渠坑塘的积存垃圾，做到日产日清、不留死角，清理后的场地由所在村安排专人看护，防止随意倾倒。',
      ],
      [
        '完善收运体系',
        '每个行政村配备保洁员不少于3名，垃圾收集点加盖密闭；收运车辆每日清运一次，转运站渗滤液全部收集处理。',
      ],
      ['整治建筑垃圾乱堆乱放', '建立建筑垃圾处置核准制度，运输车辆加盖篷布。'],
    ],
  ],
  [
    '二、治理农村污水',
    [
      [
        '推进集镇污水管网建设',
        '新建污水管网42公里，改造老旧管网18公里，集镇生活污水收集率达到85%以上；已建成的处理站由运营单位按月报送进出水水质。',
      ],
      ['消除黑臭水体', '对排查出的11处黑臭水体逐一制定方案，一处一策，完成治理后连续监测三个月。'],
    ],
  ],
  [
    '三、提升村容村貌',
    [
      ['整治乱搭乱建', '拆除废弃猪圈、旱厕和残垣断壁，收回的土地优先用于村民文化活动场地和停车位。'],
      ['规范户外广告和线缆', '清理破损广告牌，对供电、通信、广播电视线缆统一入杆入地。'],
      ['加强道路养护', '县乡道路路面完好率保持在95%以上，雨后12小时内清除路面淤泥和落石，边沟每季度疏通一次。'],
    ],
  ],
];

const leads = ['县农业农村局', '县住房和城乡建设局', '县生态环境局', '县城市管理综合执法局', '县交通运输局'];
const towns = ['青石镇', '河口镇', '大桥乡', '东门街道', '西坪街道'];

/** So many tasks, chapter by chapter, some with gaps as real ones have. */
export function sampleTasks(count: number): BreakdownTask[] {
  const kinds = chapters.flatMap(([chapter, tasks]) => tasks.map((task) => [chapter, ...task] as const));
  const tasks = Array.from({ length: count }, (_, index): BreakdownTask => {
    const [chapter, title, content] = kinds[Math.floor((index * kinds.length) / count)] ?? ['', '', ''];
    const due = index % 7 === 6 ? null : `2026-${String((index % 12) + 1).padStart(2, '0')}-15`;
    return {
      chapter,
      title,
      content,
      clause: `（${index + 1}）`,
      lead: [leads[index % leads.length] ?? ''],
      responsible: index % 3 === 0 ? ['各镇人民政府、街道办事处'] : towns.slice(0, (index % 4) + 1),
      support: index % 4 === 1 ? ['县财政局', '县自然资源和规划局'] : [],
      due,
      dueText: due === null ? '长期坚持' : '',
      note: index % 9 === 4 ? '按月报送' : '',
    };
  });
  return tasks;
}

const lights: readonly ProgressLight[] = [
  'done',
  'on-pace',
  'on-pace',
  'due-soon',
  'overdue',
  'not-accepted',
  'on-pace',
];

/** The same tasks, as they stand. */
export function sampleProgress(count: number): ProgressTask[] {
  return sampleTasks(count).map((task, index) => {
    const light = lights[index % lights.length] ?? 'on-pace';
    return {
      ...task,
      light,
      percent: light === 'done' ? 100 : light === 'not-accepted' ? null : (index * 17) % 100,
      latest:
        light === 'not-accepted'
          ? ''
          : `5月${(index % 28) + 1}日：已清理点位${index * 3 + 4}处，出动人员${index * 12 + 30}人次，剩余点位计划月底前完成，其中河口镇两处因道路施工顺延。`,
      evidence: index % 6,
    };
  });
}
