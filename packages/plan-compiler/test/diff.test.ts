import { describe, expect, it } from 'vitest';
import { CERTAIN, changedRuns, compileText, diff, type TaskDiff } from '../src/index.ts';

const PLAN = [
  '云溪县河道管护实施方案',
  '一、日常管护',
  '（一）清理河面漂浮物。每周对主干河道清理两次，重点清理桥墩、闸口处堆积的枝叶。责任单位：县水利局；完成时限：2026年6月30日。',
  '（二）修补护岸。对青石镇段塌陷的护岸逐处登记，采用生态砌块修补。责任单位：青石镇；完成时限：2026年9月30日。',
  '（三）设置警示标牌。在深水区、取水口设置标牌并定期更换。责任单位：各镇；完成时限：2026年5月31日。',
  '二、问题整改',
  '（一）封堵非法排口。对排查出的排口建立清单，查明来源后逐一封堵。责任单位：市生态环境局云溪分局；完成时限：2026年8月31日。',
  '（二）拆除违建棚屋。对河道管理范围内的棚屋张贴通告，限期自行拆除，逾期依法拆除。责任单位：县城管局；完成时限：2026年10月31日。',
].join('\n');

/** What became of the tasks when the text is changed so. */
function changed(change: (text: string) => string): string[] {
  const [old, next] = [compileText(PLAN).plans[0], compileText(change(PLAN)).plans[0]];
  if (!old || !next) throw new Error('no plan');
  const title = (tasks: readonly { item: string }[], index: number): string =>
    (tasks[index]?.item ?? '').replace(' ', '');
  const say = (found: TaskDiff): string => {
    if (found.kind === 'new') return `new ${title(next.tasks, found.new)}`;
    if (found.kind === 'dropped')
      return `dropped ${title(old.tasks, found.old)}${found.into === null ? '' : ` into ${title(next.tasks, found.into)}`}`;
    const sure = found.certainty >= CERTAIN ? '' : ' ?';
    if (found.kind === 'split')
      return `split ${title(next.tasks, found.new)} out of ${title(old.tasks, found.old)}${sure}`;
    return `${found.changes.join(' ') || 'kept'} ${title(next.tasks, found.new)}${sure}`;
  };
  return diff(old, next).tasks.map(say);
}

const KEPT = ['清理河面漂浮物', '修补护岸', '设置警示标牌', '封堵非法排口', '拆除违建棚屋'].map(
  (title) => `kept ${title}`,
);
const except = (place: number, ...said: string[]): string[] => KEPT.toSpliced(place, 1, ...said);

describe('diff of tasks', () => {
  it('takes numbering, white space and width for no change', () => {
    expect(
      changed((text) => text.replaceAll('，', ',').replace('清理河面', '清理 河面').replace(/（.）/gu, '1.')),
    ).toEqual(KEPT);
  });

  it('finds a task again in other words', () => {
    expect(changed((text) => text.replace('每周对主干河道清理两次', '每旬对主干河道至少打捞三次'))).toEqual(
      except(0, 'reworded 清理河面漂浮物'),
    );
    expect(changed((text) => text.replace('（二）修补护岸', '（二）修复河岸护坡'))).toEqual(
      except(1, 'reworded 修复河岸护坡'),
    );
  });

  it('names a new owner and a new date', () => {
    expect(changed((text) => text.replace('责任单位：青石镇', '责任单位：青石镇、县水利局'))).toEqual(
      except(1, 'reworded new-owner 修补护岸'),
    );
    expect(changed((text) => text.replace('2026年5月31日', '2026年7月31日'))).toEqual(
      except(2, 'reworded new-date 设置警示标牌'),
    );
    expect(changed((text) => text.replace('完成时限：2026年5月31日', '长期坚持'))).toEqual(
      except(2, 'reworded new-date 设置警示标牌'),
    );
  });

  it('moves nothing when something is put in or left out before it', () => {
    expect(changed((text) => text.replace('（二）修补', '（二）植树护岸。各镇沿河种植垂柳。\n（三）修补'))).toEqual(
      KEPT.toSpliced(1, 0, 'new 植树护岸'),
    );
    expect(changed((text) => text.replace(/（一）清理.*\n/u, ''))).toEqual(except(0, 'dropped 清理河面漂浮物'));
  });

  it('says what moved: to another chapter, or among its neighbours', () => {
    const line = /（三）设置.*\n/u;
    const [signs = ''] = line.exec(PLAN) ?? [];
    expect(changed((text) => text.replace(line, '').replace('（二）拆除', `${signs}（三）拆除`))).toEqual([
      'kept 清理河面漂浮物',
      'kept 修补护岸',
      'kept 封堵非法排口',
      'moved 设置警示标牌',
      'kept 拆除违建棚屋',
    ]);
    expect(changed((text) => text.replace(line, '').replace('（一）清理', `${signs}（一）清理`))).toEqual([
      'moved 设置警示标牌',
      'kept 清理河面漂浮物',
      'kept 修补护岸',
      'kept 封堵非法排口',
      'kept 拆除违建棚屋',
    ]);
  });

  it('takes a chapter with another heading for the same chapter', () => {
    expect(changed((text) => text.replace('一、日常管护', '一、健全长效机制'))).toEqual(KEPT);
  });

  it('sees one task become two, and two become one', () => {
    const cut = (text: string): string =>
      text.replace(
        '，限期自行拆除，逾期依法拆除。',
        '。责任单位：县城管局。\n（三）依法强制执行。限期自行拆除，逾期依法拆除。',
      );
    expect(changed(cut)).toEqual(
      except(4, 'reworded new-date 拆除违建棚屋', 'split 依法强制执行 out of 拆除违建棚屋 ?'),
    );
    const join = (text: string): string =>
      text.replace(/（二）修补.*\n/u, '').replace('枝叶。', '枝叶。对青石镇段塌陷的护岸逐处登记，采用生态砌块修补。');
    expect(changed(join)).toEqual([
      'reworded 清理河面漂浮物',
      'dropped 修补护岸 into 清理河面漂浮物',
      ...KEPT.slice(2),
    ]);
  });

  it('leaves it to a person where the same title says something else', () => {
    const other = PLAN.replace(/（三）设置.*/u, '（三）设置警示标牌。为沿河学校开展防溺水课程，县教育局负责。');
    expect(changed(() => other)[2]).toMatch(/^dropped|\?$/u);
  });
});

describe('diff of clauses', () => {
  it('says which headings are new, gone, reworded', () => {
    const old = compileText(PLAN).plans[0];
    const next = compileText(
      `${PLAN.replace('二、问题整改', '二、突出问题整改')}\n三、工作保障\n各镇每季度报送进展。\n`,
    ).plans[0];
    if (!old || !next) throw new Error('no plan');
    const { clauses } = diff(old, next);
    const said = clauses.map((found) => (found.kind === 'continued' ? found.changes.join() || 'kept' : found.kind));
    expect(said).toEqual(['kept', 'kept', 'kept', 'kept', 'reworded', 'kept', 'kept', 'new']);
  });
});

describe('changedRuns', () => {
  const marked = (old: string, next: string): string[] => {
    const runs = changedRuns(old, next);
    return [runs.old, runs.new].map((side) => side.map(({ text, changed }) => (changed ? `[${text}]` : text)).join(''));
  };

  it.each([
    ['（一）每月30日前报送。', '（二）每月 25日前报送.', '（一）每月[30]日前报送[。]', '（二）每月[ 25]日前报送[.]'],
    ['由县住建局牵头', '由县水利局牵头', '由县[住建]局牵头', '由县[水利]局牵头'],
    ['加强巡查', '强化巡查', '[加强]巡查', '[强化]巡查'],
    ['清理河道，清运垃圾', '清理河道,清运垃圾', '清理河道，清运垃圾', '清理河道,清运垃圾'],
    ['', '新增一项', '', '[新增一项]'],
  ])('%s → %s', (old, next, left, right) => expect(marked(old, next)).toEqual([left, right]));

  it('marks all of two long texts that have nothing in common', () => {
    const [old, next] = ['甲乙丙丁'.repeat(2000), '子丑寅卯'.repeat(2000)];
    expect(changedRuns(old, next)).toEqual({
      old: [{ text: old, changed: true }],
      new: [{ text: next, changed: true }],
    });
  });
});
