import type { PlanDocument } from '../document.ts';

/** A draft as offices really hand them in: names no owner, leaves the year open, one date unreadable. */
export const campusSafety: PlanDocument = {
  fileName: '校园安全隐患排查整治工作方案.docx',
  title: '云溪县第一中学校园安全隐患排查整治工作方案',
  lines: [
    '为切实保障师生生命财产安全，根据上级部署，结合我校实际，制定本方案。',
    { heading: 1, text: '指导思想' },
    '坚持安全第一、预防为主、综合治理，全面落实校园安全主体责任。',
    { heading: 1, text: '工作目标' },
    '隐患整改率达到100%，师生安全教育参与率不低于98%，全年不发生安全责任事故。',
    { heading: 1, text: '工作内容' },
    { heading: 2, text: '排查校舍和附属设施' },
    '对教学楼、宿舍、围墙、护栏进行全面排查，建立隐患台账，12月10日前完成。',
    { heading: 2, text: '规范食堂管理' },
    '落实食品留样、进货查验制度，每周开展一次自查。',
    { heading: 2, text: '整治校园周边环境' },
    '协调有关部门清理校门口占道经营，12月20日前完成。',
    { heading: 2, text: '加强实验室危险化学品管理' },
    '核对账物，完善双人双锁制度，x月x日前完成。',
    { heading: 2, text: '开展应急疏散演练' },
    '每学期不少于2次，定期检查演练记录。',
    { heading: 2, text: '强化门卫和值班制度' },
    '来访登记、夜间巡查，长期坚持。',
    { heading: 1, text: '工作步骤' },
    { heading: 2, text: '自查阶段（12月1日—12月15日）' },
    { heading: 2, text: '整改阶段（12月16日—12月31日）' },
    { heading: 1, text: '工作要求' },
    '各处室每月23日前将进展情况报安全工作领导小组。',
  ],
};
