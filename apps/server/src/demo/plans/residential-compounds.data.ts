import type { DayInPlan, PlanDocument } from '../document.ts';

/** Issued a few days ago, so that most of it waits to be accepted: property management in residential compounds. */
export function residentialCompounds(day: DayInPlan): PlanDocument {
  return {
    fileName: '云溪县住宅小区物业服务质量提升工作方案.docx',
    issuerHead: '云溪县住房和城乡建设局文件',
    docNumber: `云建发〔${day(-5).slice(0, 4)}〕18号`,
    title: '云溪县住宅小区物业服务质量提升工作方案',
    lines: [
      '为规范住宅小区物业服务行为，提高服务质量，结合我县实际，制定本方案。',
      { heading: 1, text: '工作目标' },
      '全县92个住宅小区物业服务考核全覆盖，业主满意度不低于85%，投诉办结率达到98%以上。',
      { heading: 1, text: '主要任务' },
      { heading: 2, text: '开展消防通道清理' },
      '责任单位：清河镇、柳林镇、云溪和美物业服务有限公司',
      '牵头单位：县应急管理局',
      `完成时限：${day(19)}前`,
      '对占用、堵塞消防通道的行为逐处登记，限期清理，恢复标线标识。',
      { heading: 2, text: '整治电动自行车违规充电' },
      `新增集中充电接口不少于600个，楼道内违规停放充电全部清理。此项工作由县住房和城乡建设局牵头，清河镇、柳林镇、县公安局配合，${day(40)}前完成。`,
      { heading: 2, text: '公开物业服务信息' },
      `各物业服务企业在小区显著位置公示服务内容、收费标准、投诉电话，${day(9)}前完成。（责任单位：云溪和美物业服务有限公司）`,
      { heading: 2, text: '建立巡查制度' },
      '县城市管理局每周开展一次小区周边环境巡查，县住房和城乡建设局每月组织一次物业服务检查。（县住房和城乡建设局牵头，县城市管理局负责）',
      { heading: 2, text: '完善投诉处理机制' },
      '畅通投诉渠道，投诉事项3个工作日内回复，长期坚持。（县住房和城乡建设局负责）',
      { heading: 1, text: '考核办法' },
      '每季度考核一次，定期检查占70%，满意度调查占30%。85分以上为优秀，70分至84分为良好，60分至69分为合格，60分以下为不合格。每季度后10名予以黄牌警告。',
      { heading: 1, text: '保障措施' },
      { heading: 2, text: '加强组织协调' },
      '县住房和城乡建设局每月5日前汇总上月进展，报县政府办公室。',
    ],
    signature: ['云溪县住房和城乡建设局', day(-5)],
  };
}
