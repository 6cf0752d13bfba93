import { describe, expect, it } from 'vitest';
import { lint, raws } from './test/lint-text.ts';

const appraisal = (text: string): string => `一、主要任务\n1.清淤。\n二、考核办法\n（一）考核评分。${text}\n`;

describe('weights-not-100', () => {
  const marked = (text: string) => raws(text, 'weights-not-100');
  it('adds up the weights of a clause', () => {
    const [message] = lint(appraisal('日常检查占60%，满意度测评占30%。'), 'weights-not-100');
    expect(message?.message.zh).toContain('90%');
    expect(message?.severity).toBe('error');
  });
  it('adds up one weight from each item of a list', () =>
    expect(marked('一、考核办法\n（一）日常检查占60%。\n（二）满意度测评占50%。')).toHaveLength(1));
  it.each([
    '日常检查占70%，满意度测评占30%。',
    '日常检查占33.3%，年终考核占33.3%，满意度测评占33.4%。',
    '日常检查占70%，满意度测评占30；其中现场检查占60%，台账检查占40%。',
    '日常检查占60%。',
  ])('is content with %s', (text) => expect(marked(appraisal(text))).toEqual([]));
});

describe('grade-bands-gap-or-overlap', () => {
  const marked = (text: string) => lint(appraisal(text), 'grade-bands-gap-or-overlap');
  it('marks points without a grade', () => {
    const found = marked('90分以上为优秀，80分至89分为良好，60分至75分为合格，60分以下为不合格。');
    expect(found.map(({ message }) => message.zh)).toEqual(['75分到80分之间没有对应的等次']);
  });
  it('marks points with two grades', () => {
    expect(marked('90分以上为优秀，80分至92分为良好，60分至79分为合格。')).toHaveLength(1);
    expect(marked('90分以上为优秀，80分至90分为良好，60分至79分为合格。')).toHaveLength(1);
  });
  it.each([
    '85分以上为优秀，70分至84分为良好，60分至69分为合格，60分以下为不合格。',
    '90分以上为优秀，80分以上为良好，60分以上为合格，60分以下为不合格。',
    '90分以上为优秀，80分至89.9分为良好，60分至79.9分为合格。',
    '90分以上为优秀，60分以下为不合格。',
  ])('is content with %s', (text) => expect(marked(text)).toEqual([]));
});

describe('unreachable-grade', () => {
  const marked = (text: string) => lint(appraisal(text), 'unreachable-grade').map(({ message }) => message.zh);
  it('marks a grade that a better one takes all of', () =>
    expect(marked('80分以上为优秀，85分以上为良好。')).toEqual(['80分以上已是“优秀”，没有人会被评为“良好”']));
  it('marks a bound above the full mark', () =>
    expect(marked('满分100分，105分以上为优秀，80分以上为良好。')).toHaveLength(1));
  it.each([
    '90分以上为优秀，80分以上为良好，60分以上为合格。',
    '满分100分，受到表扬的加10分，105分以上为优秀，80分以上为良好。',
    '满分100分，90分以上为优秀。',
  ])('is content with %s', (text) => expect(marked(text)).toEqual([]));
});

describe('rule-without-amount', () => {
  const marked = (text: string) => raws(appraisal(text), 'rule-without-amount');
  it.each([
    ['未按时报送的酌情扣分。', ['酌情扣分']],
    ['受到表扬的予以加分。', ['予以加分']],
    ['表现突出的给予一定奖励。', ['给予一定奖励']],
  ])('asks how much in %s', (text, expected) => expect(marked(text)).toEqual(expected));
  it.each(['未按时报送的每次扣2分。', '受到表扬的予以加分，每次2分。', '表现突出的给予通报表扬。', '酌情扣1至3分。'])(
    'is content with %s',
    (text) => expect(marked(text)).toEqual([]),
  );
});
