// What `luoshi verify` says of what does not fit.
export interface Finding {
  readonly kind: FindingKind;
  /** Null for an event not sealed yet. */
  readonly block: number | null;
  /** The last of several missing blocks; of a moved block the place it was sealed in. */
  readonly lastBlock?: number;
  /** Number of the event. */
  readonly sequence?: number;
  readonly id?: string;
  readonly at?: string;
  readonly action?: string;
  /** A fingerprint, a file. */
  readonly detail?: string;
}

export type FindingKind =
  | 'event-changed'
  | 'event-missing'
  | 'event-inserted'
  | 'event-backdated'
  | 'block-missing'
  | 'block-changed'
  | 'block-moved'
  | 'chain-broken'
  | 'key-unknown'
  | 'signature-wrong'
  | 'head-contradicts'
  | 'head-beyond'
  | 'head-unsigned'
  | 'address-erased';

export type Language = 'zh' | 'en';

const event = ({ sequence, id, at, action }: Finding) => `${sequence} (${action} ${at} ${id})`;

const sentences: Record<FindingKind, (finding: Finding) => Record<Language, string>> = {
  'event-changed': (f) => ({
    zh: `第 ${f.block} 块：第 ${event(f)} 号记录被改动`,
    en: `block ${f.block}: event ${event(f)} was changed after it was sealed`,
  }),
  'event-missing': (f) => ({
    zh: `第 ${f.block} 块：第 ${f.sequence} 号记录被删除`,
    en: `block ${f.block}: event ${f.sequence} was sealed and is gone`,
  }),
  'event-inserted': (f) => ({
    zh: `第 ${f.block} 块：第 ${event(f)} 号记录是封存之后插入的`,
    en: `block ${f.block}: event ${event(f)} was inserted after the block was sealed`,
  }),
  'event-backdated': (f) => ({
    zh: `${f.block === null ? '未封存' : `第 ${f.block} 块`}：第 ${event(f)} 号记录的时间早于已封存的时间，是事后插入的`,
    en: `${f.block === null ? 'unsealed' : `block ${f.block}`}: event ${event(f)} bears a time that had been sealed before it appeared: inserted afterwards`,
  }),
  'block-missing': (f) => ({
    zh: f.lastBlock === undefined ? `缺第 ${f.block} 块` : `缺第 ${f.block} 至 ${f.lastBlock} 块`,
    en: f.lastBlock === undefined ? `block ${f.block} is missing` : `blocks ${f.block} to ${f.lastBlock} are missing`,
  }),
  'block-changed': (f) => ({
    zh: `第 ${f.block} 块被改动：与它的哈希值不符`,
    en: `block ${f.block} was changed: it does not fit its hash`,
  }),
  'block-moved': (f) => ({
    zh: `第 ${f.block} 块被调换：这里放的是第 ${f.lastBlock} 块`,
    en: `block ${f.block} was swapped: what stands here was sealed as block ${f.lastBlock}`,
  }),
  'chain-broken': (f) => ({
    zh: `第 ${f.block} 块接不上前一块：此处或之前被改写`,
    en: `block ${f.block} does not continue the one before: rewritten here or before`,
  }),
  'key-unknown': (f) => ({
    zh: `第 ${f.block} 块由本机不认识的密钥 ${f.detail} 签名：从此处起被改写，或缺少其公钥（keys 文件夹、--head 或 --key）`,
    en: `block ${f.block} is signed with key ${f.detail}, which this machine does not know: rewritten from here on, or its public key is missing (folder keys, --head or --key)`,
  }),
  'signature-wrong': (f) => ({
    zh: `第 ${f.block} 块的签名是假的：没有密钥的人从此处起改写了记录`,
    en: `block ${f.block} has a false signature: the record was rewritten from here on by someone without the key`,
  }),
  'head-contradicts': (f) => ({
    zh: `${f.detail} 记下的第 ${f.block} 块与现在的不同：第 ${f.lastBlock ?? 1} 块至第 ${f.block} 块之间被改写`,
    en: `${f.detail} knows another block ${f.block}: the record was rewritten between block ${f.lastBlock ?? 1} and block ${f.block}`,
  }),
  'head-beyond': (f) => ({
    zh: `${f.detail} 记下了第 ${f.block} 块，现在只有 ${f.lastBlock} 块：最新的块被删除`,
    en: `${f.detail} knows block ${f.block}, and there are only ${f.lastBlock} now: the newest blocks were removed`,
  }),
  'head-unsigned': (f) => ({
    zh: `${f.detail} 的签名不对：这个文件本身不可信`,
    en: `${f.detail} is not signed as it should be: the file itself can not be trusted`,
  }),
  'address-erased': (f) => ({
    zh: `${f.at} 的记录缺少来源地址，而没有相应的到期删除记录`,
    en: `an event of ${f.at} has lost its network address, and no event of retention says so`,
  }),
};

export function describeFinding(finding: Finding, language: Language): string {
  return sentences[finding.kind](finding)[language];
}
