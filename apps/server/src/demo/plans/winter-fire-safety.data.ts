import type { DayInPlan, PlanDocument } from '../document.ts';

/** Sent for sign-off: complete, waiting for the approver. */
export function winterFireSafety(day: DayInPlan): PlanDocument {
  return {
    fileName: '云溪县今冬明春火灾防控工作方案.docx',
    title: '云溪县今冬明春火灾防控工作方案',
    addressees: '各镇人民政府，县各有关单位：',
    lines: [
      '为有效预防和遏制火灾事故，确保今冬明春全县消防安全形势稳定，特制定本工作方案。',
      { heading: 1, text: '工作目标' },
      '不发生较大以上火灾事故，重点单位隐患整改率达到100%，消防宣传覆盖率不低于95%。',
      { heading: 1, text: '工作任务' },
      { heading: 2, text: '开展重点场所排查整治' },
      `对商场、学校、医院、养老机构和在建工地开展拉网式排查，建立隐患清单，${day(34)}前完成首轮排查。（县应急管理局牵头，县教育局、县卫生健康局、县住房和城乡建设局、县市场监督管理局按职责分工负责）`,
      { heading: 2, text: '加强农村火灾防控' },
      `对村民自建房用火用电情况进行入户提示，清理柴草垛，${day(71)}前完成。（牵头单位：县农业农村局；责任单位：各镇）`,
      { heading: 2, text: '组织应急演练' },
      `各镇至少组织一次灭火疏散演练，${day(40)}前完成。（责任单位：各镇）`,
      { heading: 2, text: '开展消防宣传' },
      `制作宣传短片2部，发放宣传资料2万份，${day(29)}前完成。（县应急管理局负责）`,
      { heading: 2, text: '落实值班值守' },
      '重要节日期间实行24小时值班，长期坚持。（责任单位：县应急管理局、各镇）',
      { heading: 1, text: '实施步骤' },
      { heading: 2, text: `动员部署阶段（${day(4)}至${day(9)}）` },
      { heading: 2, text: `集中整治阶段（${day(10)}至${day(99)}）` },
      { heading: 2, text: `总结巩固阶段（${day(100)}至${day(130)}）` },
      { heading: 1, text: '工作要求' },
      '各单位每月20日前报送工作进展。',
    ],
    signature: ['云溪县人民政府办公室', day(-2)],
  };
}
