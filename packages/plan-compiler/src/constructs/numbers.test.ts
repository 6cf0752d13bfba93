import { describe, expect, it } from 'vitest';
import { readItem } from '../../test/read-sentence.ts';

describe('target', () => {
  const targets = (text: string): string[] => readItem(text).targets.map((one) => `${one.op} ${one.value} ${one.unit}`);
  it.each([
    ['清理率不低于95%。', ['>= 95 %']],
    ['覆盖率达到100%。', ['>= 100 %']],
    ['把密度控制在2%以内。', ['<= 2 %']],
    ['至少创建5户示范户。', ['>= 5 户']],
    ['打造100个品牌。', ['= 100 个']],
    ['每村配备2—3人。', ['>= 2 人', '<= 3 人']],
    ['20分钟内到达现场。', ['<= 20 分钟']],
    ['每300人配一名保洁员。', ['= 1 名']],
    ['比例均不少于20%。', ['>= 20 %']],
    ['投诉量下降20%。', ['= 20 %']],
    ['队伍固定在10人以上。', ['>= 10 人']],
    ['完成改造老旧小区12个。', ['= 12 个']],
    ['发放传单1000余份，悬挂横幅50条。', ['= 1000 份', '= 50 条']],
    ['建成3个省级、5个市级示范基地。', ['= 3 个', '= 5 个']],
    ['起数和人数分别下降10%、8%。', ['= 10 %', '= 8 %']],
    ['平均浓度控制在35微克/立方米以下。', ['<= 35 微克/立方米']],
    ['等待时间不超过30分钟。', ['<= 30 分钟']],
    ['覆盖率由80%提升至95%以上。', ['>= 95 %']],
    ['实现旅游收入1.2亿元。', ['= 1.2 亿元']],
    ['建设不少于三个示范点。', ['>= 3 个']],
    ['达到百分之九十五以上。', ['>= 95 %']],
    ['满意度达90分以上。', ['>= 90 分']],
  ])('reads %s', (text, expected) => expect(targets(text)).toEqual(expected));
  it.each([
    '早7:30分前。',
    '电话12345678。',
    '每发现一处扣2分。',
    '每月不少于2次。',
    '共投资100万元。',
    '入围企业在3家以上的，采取招标方式。',
    '第3个项目。',
    '目前已有40座转运站。',
    '受教育面达xx%以上。',
    '占地500平方米以上的场所必须安装喷淋。',
    '整合资金300万元用于修路。',
    '全年不少于4次。',
    '每月至少一次。',
  ])('finds none in %s', (text) => expect(targets(text)).toEqual([]));
});

describe('every and recurring-compound', () => {
  const recurring = (text: string): string[] =>
    readItem(text).recurring.map(
      (one) => `${one.every} ${one.times}${one.by ? ` by ${one.by}` : ''}${one.interval ? ` / ${one.interval}` : ''}`,
    );
  it.each([
    ['每季度组织一次检查。', ['quarter 1']],
    ['每月不少于3次。', ['month 3']],
    ['每月16日前上报。', ['month 1 by 16']],
    ['每月16日至19日为复查时间。', ['month 1 by 16-19']],
    ['每周五上街清扫。', ['week 1 by 5']],
    ['每周一检查、每月一通报。', ['week 1', 'month 1']],
    ['每周一的升旗仪式。', ['week 1 by 1']],
    ['每天上午7:00、下午5:00前完成清扫。', ['day 2']],
    ['每学期至少组织1次演练。', ['term 1']],
    ['每季度结束后于次月10日前汇总。', ['quarter 1 by 10']],
    ['每两周召开一次例会。', ['week 1 / 2']],
    ['实行周调度、月通报。', ['week 1', 'month 1']],
    ['做到一日一扫，日产日清。', ['day 1', 'day 1']],
    ['按月通报结果。', ['month 1']],
    ['月末将材料上交。', ['month 1 by 末']],
    ['每周一、三、五开展巡查。', ['week 3 by 1、3、5']],
    ['每月5日、20日前报送。', ['month 2 by 5、20']],
    ['每周一歌。', ['week 1']],
    ['每2小时巡查一次。', ['day 12']],
    ['每15天调度一次。', ['day 1 / 15']],
    ['每两年轮训一遍。', ['year 1 / 2']],
    ['全年至少开展2次演练。', ['year 2']],
    ['上半年、下半年各开展一次。', ['year 2']],
    ['季度一考核，半年一小结。', ['quarter 1', 'half-year 1']],
    ['每年6月和12月各报送一次。', ['year 2']],
    ['一学期一次。', ['term 1']],
  ])('reads %s', (text, expected) => expect(recurring(text)).toEqual(expected));
  it.each([
    '定期检查。',
    '每户一册。',
    '每发现一次扣10元。',
    '每300人配1名。',
    '每年补助500元。',
    '节日检查。',
    '年度考核结果运用。',
    '上月通报。',
  ])('finds none in %s', (text) => expect(recurring(text)).toEqual([]));
});

describe('scoring', () => {
  const scoring = (text: string): string[] =>
    readItem(text, '考核办法').scoring.map(
      (one) => `${one.effect} ${one.value ?? '-'} ${one.unit ?? '-'} ${one.grade ?? one.outcome ?? one.per ?? '-'}`,
    );
  it.each([
    ['每发现一处扣2分。', ['deduct 2 分 处']],
    ['少一户扣5元。', ['deduct 5 元 户']],
    ['获表彰的，每次奖500元。', ['award 500 元 次']],
    ['可给予3分加分奖励。', ['award 3 分 -']],
    ['定期考核占70%，测评占30%。', ['weight 70 % -', 'weight 30 % -']],
    ['85分（含）以上的为A级。', ['grade 85 分 A级']],
    ['70—84分为良好，60分以下为不合格。', ['grade 70 分 良好', 'grade 0 分 不合格']],
    ['排名后3名的通报批评。', ['rank 3 名 -']],
    ['设一等奖5个。', ['rank 5 个 -']],
    ['有下列情形之一的，小区不得评为优秀：', ['veto - - 小区不得评为优秀']],
    ['发生重大事故的，实行一票否决。', ['veto - - 实行一票否决']],
    ['当月补助全部扣除。', ['deduct - - -']],
    ['资料应于12月底前报送，迟报扣1分。', ['deduct 1 分 -']],
    ['每件加1分，最高加5分。', ['award 1 分 件']],
    ['累计加分不超过6分。', []],
    ['处以1000元罚款。', ['deduct 1000 元 -']],
    ['给予500-1000元奖励。', ['award 500 元 -']],
    ['反复出现的加倍扣分。', ['deduct - 分 -']],
    ['满分100分，其中学习质量30分，出勤20分。', ['weight 30 分 -', 'weight 20 分 -']],
    ['抽查平均分（占40%）。', ['weight 40 % -']],
    ['检查得分×40％＋测评得分×60％。', ['weight 40 ％ -', 'weight 60 ％ -']],
    ['优秀（≥90分）、不合格（＜60分）。', ['grade 90 分 优秀', 'grade 0 分 不合格']],
    ['80分≤得分＜90分为良好，低于60分的为不合格。', ['grade 80 分 良好', 'grade 0 分 不合格']],
    ['连续两次排名末位的，约谈负责人。', ['rank 1 位 -']],
    ['评选“岗位标兵”6名、“先进班组”2个。', ['rank 6 名 -', 'rank 2 个 -']],
    ['连续两次低于60分的，予以辞退。', ['veto - - 予以辞退']],
  ])('reads %s', (text, expected) => expect(scoring(text)).toEqual(expected));
  it.each([
    '绿地占30%以上面积。',
    '工业增加值增长5%。',
    '加强3分队伍建设。',
    '减少2个点位。',
    '提前3天报名。',
    '检查加盖率100%。',
    '评选对象为12个班组。',
  ])('finds none in %s', (text) => expect(scoring(text)).toEqual([]));
});

describe('budget', () => {
  it('reads money set aside', () => {
    expect(readItem('拟投资100万元改造农贸市场。').budget).toMatchObject([{ amount: 100, unit: '万元' }]);
  });
  it('reads no reward', () => expect(readItem('奖励500元。').budget).toEqual([]));
});

describe('cite', () => {
  const cites = (text: string): readonly string[] => readItem(text).cites;
  it.each([
    ['根据《城镇排水条例》开展。', ['城镇排水条例']],
    ['按照《教育部、公安部关于印发<校园安全办法>的通知》要求。', ['教育部、公安部关于印发<校园安全办法>的通知']],
    ['学习《行为规范》、《日常守则》。', ['行为规范', '日常守则']],
  ])('reads %s', (text, expected) => expect(cites(text)).toEqual(expected));
  it.each(['发放《整改通知书》。', '宣传《防洪法》。', '制定《实施方案》。', '书名号没有《合上。', '多余的》。'])(
    'finds none in %s',
    (text) => expect(cites(text)).toEqual([]),
  );
});
