// A plan in two editions, for the journey that issues the second over the first. All of it is made up.
import type { PlanDocument, PlanLine } from '../../apps/server/src/demo/document.ts';

interface Item {
  readonly title: string;
  readonly text: string;
  readonly lead: string;
}

const lines = ({ title, text, lead }: Item): PlanLine[] => [
  { heading: 2, text: `${title}。` },
  `${text}（${lead}牵头，县公安局配合）`,
];

function plan(title: string, work: readonly Item[], upkeep: readonly Item[]): PlanDocument {
  return {
    fileName: `${title}.docx`,
    title,
    lines: [
      '为提升城乡道路通行条件，制定本方案。',
      { heading: 1, text: '重点任务' },
      ...work.flatMap(lines),
      { heading: 1, text: '长效机制' },
      ...upkeep.flatMap(lines),
      { heading: 1, text: '工作要求' },
      '各单位要密切配合，确保取得实效。',
    ],
  };
}

const year = new Date().getFullYear() + 1;
const by = (month: number, day: number) => `${year}年${month}月${day}日前完成。`;

export const titles = {
  reworded: '修补破损村道',
  owner: '安装夜间照明设施',
  dropped: '清理马路市场',
  parts: ['检查校车技术状况', '核查驾驶人从业资质'],
  whole: '整治校车和接送车辆',
  moved: '张贴安全宣传标语',
  kept: '完善应急处置预案',
  added: '设置避险车道',
} as const;

const reworded = { title: titles.reworded, lead: '县财政局' };
const owner = { title: titles.owner, text: `在事故多发路口安装夜间照明设施，${by(3, 20)}` };
const moved = { title: titles.moved, text: `在主要路口张贴安全宣传标语，${by(4, 10)}`, lead: '县卫健局' };
const kept = { title: titles.kept, text: `修订完善恶劣天气应急处置预案，${by(4, 20)}`, lead: '县应急局' };

export const firstEdition = plan(
  '云溪县城乡道路提升方案',
  [
    { ...reworded, text: `对破损村道逐段登记、逐段修补，${by(3, 10)}` },
    { ...owner, lead: '县住建局' },
    { title: titles.dropped, text: `取缔占用道路的临时摊点，${by(3, 25)}`, lead: '县市场监管局' },
    {
      title: titles.whole,
      text: `检查校车和接送车辆的技术状况，核查校车驾驶人的从业资质和违法记录，${by(3, 31)}`,
      lead: '县教育局',
    },
    moved,
  ],
  [kept],
);

export const secondEdition = plan(
  '云溪县城乡道路提升方案（修订）',
  [
    { ...reworded, text: `对破损村道逐段登记、逐段修补，同步修复路肩和边沟，${by(5, 31)}` },
    { ...owner, lead: '县城管局' },
    { title: titles.parts[0], text: `检查校车和接送车辆的技术状况，${by(3, 31)}`, lead: '县教育局' },
    { title: titles.parts[1], text: `核查校车驾驶人的从业资质和违法记录，${by(3, 31)}`, lead: '县教育局' },
    { title: titles.added, text: `在长下坡路段设置避险车道，${by(6, 30)}`, lead: '县交通运输局' },
  ],
  [kept, moved],
);
