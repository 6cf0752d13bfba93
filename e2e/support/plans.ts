// Plans that the journeys hand in, as data for a Word file with automatic numbering. All of it is made up.
import type { PlanDocument } from '../../apps/server/src/demo/document.ts';

/** Owners for some items in the text, for others in a table, for some none; one name no unit has; and no year anywhere. */
export const roadSafety: PlanDocument = {
  fileName: '云溪县冬季道路交通安全整治工作方案.docx',
  title: '云溪县冬季道路交通安全整治工作方案',
  lines: [
    '为做好冬季道路交通安全工作，预防和减少交通事故，制定本方案。',
    { heading: 1, text: '工作目标' },
    '冬季道路交通事故起数下降10%以上，重点路段隐患整改率达到100%。',
    { heading: 1, text: '重点任务' },
    { heading: 2, text: '排查农村道路隐患。' },
    '对临水临崖、急弯陡坡路段逐一排查，建立隐患台账，12月10日前完成。（县交通运输局牵头，各镇负责）',
    { heading: 2, text: '整治校车和接送车辆。' },
    '检查校车技术状况和驾驶人资质，12月15日前完成。（牵头单位：县教育局；责任单位：县公安局）',
    { heading: 2, text: '清理马路市场。' },
    '取缔占用道路的临时摊点，恢复道路通行，12月20日前完成。',
    { heading: 2, text: '加强恶劣天气应急处置。' },
    '备足融雪剂和防滑料，完善封路分流预案。（责任单位：县应急局、县气象台）',
    { heading: 2, text: '开展安全宣传。' },
    '发放宣传资料，曝光典型案例。',
    { heading: 1, text: '责任分工' },
    '其他事项按下表执行。',
    {
      table: [
        ['序号', '工作任务', '牵头单位', '责任单位', '完成时限'],
        ['1', '修复破损护栏和标志标线', '县交通运输局', '县财政局', '12月25日'],
        ['2', '安装重点路口夜间照明设施', '县住建局', '清河镇', '12月28日'],
      ],
    },
    { heading: 1, text: '工作要求' },
    '各单位要高度重视，密切配合，确保取得实效。',
  ],
};

const work: readonly (readonly [title: string, text: string])[] = [
  ['清理背街小巷垃圾', '对背街小巷积存垃圾和卫生死角进行集中清理，11月30日前完成。'],
  ['整治占道经营', '取缔主次干道流动摊点，规范早夜市经营，12月5日前完成。'],
  ['修补破损路面', '对城区破损路面和人行道进行修补，12月10日前完成。'],
  ['规范车辆停放', '施划停车泊位，清理僵尸车辆，12月12日前完成。'],
  ['清洗护栏和公交站亭', '对城区护栏、公交站亭进行全面清洗，12月15日前完成。'],
  ['拆除违法建设', '依法拆除沿街私搭乱建，12月20日前完成。'],
  ['整治户外广告', '拆除破损和违规设置的户外广告牌匾，12月20日前完成。'],
  ['改造老旧公厕', '对设施陈旧的公厕进行维修改造，12月25日前完成。'],
  ['疏通雨水管网', '对城区雨水管网进行清淤疏通，12月25日前完成。'],
  ['增补行道树', '对缺株断垄路段补植行道树，12月28日前完成。'],
  ['更新垃圾收集容器', '更换破损垃圾桶，合理布设分类收集容器，12月31日前完成。'],
  ['开展文明劝导', '组织志愿者在路口开展文明劝导，12月31日前完成。'],
];

/** Twelve tasks, not one owner, not one year: as most plans are handed in. */
export const tidyStreets: PlanDocument = {
  fileName: '云溪县城区市容环境整治工作方案.docx',
  title: '云溪县城区市容环境整治工作方案',
  lines: [
    '为改善城区市容环境，提升城市形象，制定本方案。',
    { heading: 1, text: '工作目标' },
    '通过集中整治，实现城区环境面貌明显改善。',
    { heading: 1, text: '重点任务' },
    ...work.flatMap(([title, text]) => [{ heading: 2 as const, text: `${title}。` }, text]),
  ],
};
