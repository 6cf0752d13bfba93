// The list of plans, and uploading one.
export const plans = {
  title: '方案',
  upload: '上传方案',
  uploadEdition: '上传新版',
  uploadHint:
    '支持 Word（.docx、.doc）、带文字的 PDF、纯文本和网页文件，最大 20 MB；扫描件读不了。上传后自动识别任务、单位和时限。',
  editionMeaning: '新版上传后从草稿开始，签发下达后替代现行版。未下达的草稿会被新版取代。',
  draftCarried:
    '第 {{number}} 版还是草稿，会被新文件取代。手工补的牵头、责任单位、时限和已确认的内容，会带到原文相同的任务上；以前删去的内容会标出“上次删去”，可一次删净。',
  plan: '方案',
  office: '牵头办',
  state: '状态',
  tasks: '任务',
  date: '日期',
  allStates: '全部状态',
  searchTitle: '按标题查找',
  none: '还没有方案，先上传一份 Word 文件',
  noneHint: '点右上角“上传方案”。系统会读出任务、责任单位、完成时限，缺什么再请您补。',
  noneYet: '还没有可以查看的方案',
  noneYetHint: '方案下达给您的单位后会出现在这里。',
  noneFound: '没有符合条件的方案',
  showAll: '显示全部',
  number: '第 {{number}} 版',
  pending: '第 {{number}} 版{{state}}',
  taskCount: '{{count}} 项任务',
  gapCount: '待补 {{count}} 项',
};
