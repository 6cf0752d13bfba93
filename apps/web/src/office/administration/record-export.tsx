// What the filters show, as a workbook or as lines of JSON that a third party can check with `luoshi verify --export`.
import { App, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import type { RecordSearch } from '../paths.ts';

const formats = ['xlsx', 'jsonl'] as const;
type Format = (typeof formats)[number];

export function RecordExport({ filters }: { readonly filters: RecordSearch }) {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  // Fetched rather than linked: a refusal says why, and it is a look that the record then shows.
  const fetching = useCommand<Format, Blob>({
    send: (format) => fetchExport(filters, format),
    changes: [['audit-events'], ['record-state']],
    onDone: (blob, format) => save(blob, `${t('record')}.${format}`),
    onFailed: (error) => void message.error(error instanceof Error ? error.message : String(error)),
  });
  const items = formats.map((format) => ({
    key: format,
    label: t(format === 'xlsx' ? 'exportXlsx' : 'exportJsonl'),
    onClick: () => fetching.mutate(format),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button loading={fetching.isPending}>
        {t('exportRecord')} <span aria-hidden="true">▾</span>
      </Button>
    </Dropdown>
  );
}

function fetchExport(filters: RecordSearch, format: Format): Promise<Blob> {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  const params = { query: Object.fromEntries(given) as { [Key in keyof RecordSearch]?: string } };
  const answer =
    format === 'xlsx'
      ? api.GET('/audit-events/export.xlsx', { params, parseAs: 'blob' })
      : api.GET('/audit-events/export.jsonl', { params, parseAs: 'blob' });
  return ask(answer) as Promise<Blob>;
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
