// A plan of the fixture county in two editions: kept, reworded with a new date, split, moved with a new owner, dropped and new
// tasks, one that repeats, one whose owner the text leaves to the office.

interface Item {
  readonly title: string;
  readonly text: string;
  readonly lead?: string;
  readonly responsible?: string;
}

const item = ({ title, text, lead, responsible }: Item, label: string) =>
  [
    `（${label}）${title}。${text}`,
    ...(lead ? [`牵头单位：${lead}`] : []),
    ...(responsible ? [`责任单位：${responsible}`] : []),
  ].join('\n');

const labels = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
const chapter = (items: readonly Item[]) => items.map((each, index) => item(each, labels[index] ?? '')).join('\n');

const document = (title: string, first: readonly Item[], second: readonly Item[]) => `云溪县${title}

为改善市容环境，制定本方案。

一、环境整治
${chapter(first)}
二、长效管理
${chapter(second)}

云溪县人民政府办公室
`;

const litter: Item = {
  title: '清理积存垃圾',
  text: '对城区和集镇的积存垃圾进行全面清理，2026年12月20日前完成。',
  lead: '县住房和城乡建设局',
  responsible: '清河镇、柳林镇',
};
const roads: Item = {
  title: '修缮破损路面',
  text: '对破损路面逐处登记、逐处修缮，2026年12月21日前完成。',
  lead: '县住房和城乡建设局',
  responsible: '清河镇',
};
const signs: Item = {
  title: '清理违规广告',
  text: '对主次干道违规设置的户外广告、门头牌匾集中清理，2026年12月23日前完成。',
  lead: '县城市管理局',
  responsible: '清河镇',
};
const market: Item = {
  title: '整治农贸市场',
  text: '整治农贸市场周边占道经营；规范市场内部摊位设置和垃圾收集，2026年12月24日前完成。',
  lead: '县市场监督管理局',
  responsible: '清河镇',
};
const parking: Item = {
  title: '规范车辆停放',
  text: '施划停车泊位，清理占用人行道停放的车辆，2026年12月25日前完成。',
  lead: '县公安局',
  responsible: '清河镇',
};
const weekly: Item = {
  title: '开展日常保洁',
  text: '每周报送一次保洁情况，2027年3月31日前持续开展。',
  lead: '县住房和城乡建设局',
  responsible: '清河镇、柳林镇',
};
/** Nobody is named: the office fills in who leads. */
const publicity: Item = { title: '加强宣传引导', text: '利用广播、宣传栏宣传文明习惯，2026年12月28日前完成。' };

export const firstEdition = document('市容环境整治方案', [litter, roads, signs, market, parking], [weekly, publicity]);

export const secondEdition = document(
  '市容环境整治方案（修订）',
  [
    litter,
    {
      ...roads,
      text: '对破损路面逐处登记、逐处修缮，并同步修复井盖和路沿石，2027年1月15日前完成。',
    },
    {
      title: '整治市场周边占道经营',
      text: '整治农贸市场周边占道经营，2026年12月24日前完成。',
      lead: '县市场监督管理局',
      responsible: '清河镇',
    },
    {
      title: '规范市场内部秩序',
      text: '规范农贸市场内部摊位设置和垃圾收集，2026年12月24日前完成。',
      lead: '县市场监督管理局',
      responsible: '清河镇',
    },
    {
      title: '建设口袋公园',
      text: '利用边角地块建设口袋公园三处，2027年2月28日前完成。',
      lead: '县住房和城乡建设局',
      responsible: '柳林镇',
    },
  ],
  [
    { ...signs, responsible: '柳林镇' },
    { ...weekly, text: '每月报送一次保洁情况，2027年3月31日前持续开展。' },
    publicity,
  ],
);
