// The two tables of a plan as files. Without a plan it says what to choose first.
import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { apiPrefix } from '../../api/client.ts';
import { planChoicesQuery } from './ledger-queries.ts';

const files = [
  ['breakdown', 'xlsx'],
  ['breakdown', 'docx'],
  ['progress', 'xlsx'],
  ['progress', 'docx'],
] as const;

export function ExportMenu({ planId }: { readonly planId: string | undefined }) {
  const { t } = useTranslation('ledger');
  const plans = useQuery(planChoicesQuery);
  const plan = plans.data?.find(({ id }) => id === planId);
  if (plan === undefined) {
    return (
      <Tooltip title={t('export.needPlan')}>
        <Button aria-disabled className="ant-btn-disabled" aria-description={t('export.needPlan')}>
          {t('export.label')}
        </Button>
      </Tooltip>
    );
  }
  const items = files.map(([name, type]) => ({
    key: `${name}.${type}`,
    label: (
      <a href={`${apiPrefix}/plan-editions/${plan.edition.id}/${name}.${type}`} download>
        {t(type === 'xlsx' ? 'export.workbook' : 'export.document', { name: t(`export.${name}`) })}
      </a>
    ),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button>
        {t('export.label')} <span aria-hidden="true">▾</span>
      </Button>
    </Dropdown>
  );
}
