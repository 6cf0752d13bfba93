// 审计记录: the record as a workbook, and the blocks it is sealed in.
import { type CellValue, type SheetColumn, writeWorkbook } from './workbook.ts';

export interface RecordRow {
  readonly sequence: number;
  readonly at: string;
  readonly accountName: string | null;
  readonly action: string;
  readonly unitName: string | null;
  readonly thingType: string;
  readonly thingId: string;
  readonly change: Readonly<Record<string, unknown>>;
  readonly address: string | null;
  readonly requestId: string | null;
  readonly blockNumber: number | null;
}

export interface BlockRow {
  readonly number: number;
  readonly fromSequence: number;
  readonly toSequence: number;
  readonly eventCount: number;
  readonly sealedAt: string;
  readonly hash: string;
  readonly previousHash: string;
  readonly keyFingerprint: string;
  readonly signature: string;
}

const column = (heading: string, width: number, align: 'left' | 'center' = 'left'): SheetColumn => ({
  heading,
  width,
  align,
});

const eventColumns = [
  column('编号', 10, 'center'),
  column('时间', 20, 'center'),
  column('账号', 14),
  column('操作', 24),
  column('以何单位名义', 20),
  column('对象类型', 18),
  column('对象编号', 38),
  column('内容', 48),
  column('来源地址', 16),
  column('请求编号', 16),
  column('封存块', 10, 'center'),
];
const blockColumns = [
  column('块', 8, 'center'),
  column('起', 10, 'center'),
  column('止', 10, 'center'),
  column('记录数', 10, 'center'),
  column('封存时间', 20, 'center'),
  column('哈希', 68),
  column('前一块哈希', 68),
  column('密钥指纹', 36),
  column('签名', 90),
];

const beijing = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

export async function writeRecordSheet(
  jurisdiction: string,
  events: readonly RecordRow[],
  blocks: readonly BlockRow[],
): Promise<Uint8Array> {
  return await writeWorkbook([
    {
      name: '审计记录',
      title: `${jurisdiction}审计记录`,
      columns: eventColumns,
      rows: events.map(eventCells),
      filter: true,
    },
    { name: '封存块', title: '封存块', columns: blockColumns, rows: blocks.map(blockCells) },
  ]);
}

function eventCells(event: RecordRow): CellValue[] {
  return [
    event.sequence,
    beijing.format(new Date(event.at)),
    event.accountName ?? '系统',
    event.action,
    event.unitName,
    event.thingType,
    event.thingId,
    JSON.stringify(event.change),
    event.address,
    event.requestId,
    event.blockNumber ?? '未封存',
  ];
}

function blockCells(block: BlockRow): CellValue[] {
  const { number, fromSequence, toSequence, eventCount, sealedAt, hash, previousHash, keyFingerprint, signature } =
    block;
  const when = beijing.format(new Date(sealedAt));
  return [number, fromSequence, toSequence, eventCount, when, hash, previousHash, keyFingerprint, signature];
}
