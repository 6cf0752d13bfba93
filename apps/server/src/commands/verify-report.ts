// What `luoshi verify` prints: what was checked, then the first things that do not fit.
import type { ExportCheck } from '../platform/record/check-export.ts';
import type { InstallationCheck } from '../platform/record/check-installation.ts';
import { describeFinding, type Finding, type Language } from '../platform/record/finding.messages.ts';

export interface Report {
  readonly lines: readonly string[];
  readonly isWhole: boolean;
}

const shown = 20;

export function describeCheck({ record, heads, files }: InstallationCheck, language: Language): Report {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const { head, blocks, events, unsealed, unsealedSince, erasedAddresses } = record;
  const lines = [
    head === null
      ? say('还没有封存的块', 'No block sealed yet')
      : say(
          `已封存 ${blocks} 块、${events} 条记录；末块 ${head.block}，封存于 ${head.sealedAt}，哈希 ${head.hash}`,
          `Sealed: ${blocks} blocks, ${events} events; newest block ${head.block}, sealed ${head.sealedAt}, hash ${head.hash}`,
        ),
  ];
  if (unsealed > 0) {
    lines.push(
      say(
        `未封存 ${unsealed} 条（自 ${unsealedSince}）：尚未受保护`,
        `Unsealed: ${unsealed} events since ${unsealedSince}, not protected yet`,
      ),
    );
  }
  lines.push(say(`对照了 ${heads.length} 个链首文件`, `Compared with ${heads.length} heads`));
  if (erasedAddresses > 0) {
    lines.push(
      say(
        `${erasedAddresses} 条的来源地址已到期删除`,
        `${erasedAddresses} events are without their address, deleted in time`,
      ),
    );
  }
  if (files !== null) {
    lines.push(say(`读了 ${files.files} 个文件`, `Read ${files.files} stored files`));
    for (const hash of files.missing) lines.push(say(`✗ 文件缺失 ${hash}`, `✗ file is gone: ${hash}`));
    for (const hash of files.changed) lines.push(say(`✗ 文件被改动 ${hash}`, `✗ file was changed: ${hash}`));
  }
  const isWhole = record.findingCount === 0 && (files === null || files.missing.length + files.changed.length === 0);
  return { lines: [...lines, ...describeFindings(record, language), conclusion(isWhole, language)], isWhole };
}

export function describeExport(check: ExportCheck, language: Language): Report {
  const isWhole = check.findingCount === 0;
  const { events, sealed, blocks } = check;
  const line =
    language === 'zh'
      ? `导出文件：${events} 条记录，其中已封存 ${sealed} 条，涉及 ${blocks} 块`
      : `Export: ${events} events, ${sealed} of them sealed, in ${blocks} blocks`;
  return { lines: [line, ...describeFindings(check, language), conclusion(isWhole, language)], isWhole };
}

function describeFindings(check: { findings: readonly Finding[]; findingCount: number }, language: Language): string[] {
  const lines = check.findings.slice(0, shown).map((finding) => `✗ ${describeFinding(finding, language)}`);
  const more = check.findingCount - lines.length;
  if (more <= 0) return lines;
  return [...lines, language === 'zh' ? `……还有 ${more} 处` : `… and ${more} more`];
}

function conclusion(isWhole: boolean, language: Language): string {
  if (language === 'zh') return isWhole ? '完整：记录与封存一致' : '不完整：从第一处起，记录不可信';
  return isWhole
    ? 'Whole: the record is what was sealed'
    : 'Not whole: do not trust the record from the first fault on';
}
