import { describe, expect, it } from 'vitest';
import { compileText } from './index.ts';

const group = (text: string): string[] => {
  const found = compileText(`一、组织领导\n${text}\n二、主要任务\n（一）清理河道。`).plans[0]?.group;
  return (found?.members ?? []).map(({ role, name }) => `${role} ${name}`);
};

describe('leading group', () => {
  it.each([
    [
      '组长：方明\n副组长：副书记 周立；人大主席 李安；副镇长 王平',
      ['leader 方明', 'deputy 周立', 'deputy 李安', 'deputy 王平'],
    ],
    [
      '组长：方明\n成员：党政办 周立、财政所 李安、各村书记',
      ['leader 方明', 'member 周立', 'member 李安', 'member 各村书记'],
    ],
    ['组长：方明\n副组长：李xx（副校长）  周xx（工会主席）', ['leader 方明', 'deputy 李xx', 'deputy 周xx']],
    ['组长：项目经理\n副组长：项目书记、安全总监', ['leader 项目经理', 'deputy 项目书记', 'deputy 安全总监']],
    ['政委：方明（县委书记）\n指挥长：周立（县长）', ['leader 方明', 'leader 周立']],
    ['组长：方明\n领导小组下设办公室（简称镇改厕办），设在农业服务中心。', ['leader 方明', 'office 农业服务中心']],
    ['由书记任第一组长、县长任组长，民政局、公安局等14个部门负责人为成员。', ['leader 书记', 'leader 县长']],
    [
      '指挥长：方明，副指挥长：周立、李安，成员为各科室负责人。',
      ['leader 方明', 'deputy 周立', 'deputy 李安', 'member 各科室负责人'],
    ],
  ])('reads %s', (text, expected) => expect(group(text)).toEqual(expect.arrayContaining(expected)));

  it('leaves several teams with leaders of their own to themselves', () => {
    expect(group('第一组 组长：方明 副组长：周立 联络员：李安\n第二组 组长：王平 副组长：赵青')).toEqual([]);
  });
  it('takes no post for a member of a committee', () => {
    expect(group('主任委员：方明（院长）\n委员：门诊部、院办')).not.toContain('member 主');
  });
});
