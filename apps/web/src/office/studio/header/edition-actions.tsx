// The buttons of the edition's way. The next step is the one primary button; where it can't be taken, it says who can.
import { useNavigate } from '@tanstack/react-router';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../paths.ts';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import type { Edition, EditionAction, GapRow } from '../things.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { IssuedDialog } from './issued-dialog.tsx';
import { MoreMenu } from './more-menu.tsx';
import { nextStep, whyNot } from './next-step.ts';
import { RecallDialog } from './recall-dialog.tsx';
import { type Step, useStep } from './step-commands.ts';
import { SubmitDialog } from './submit-dialog.tsx';

interface EditionActionsProps {
  readonly edition: Edition;
  readonly gaps: readonly GapRow[];
  readonly onShowGaps: () => void;
  readonly waiting: number;
  readonly onShowChanges: () => void;
  readonly onUpload?: () => void;
}

const beside = ['recall', 'return'] as const satisfies readonly EditionAction[];

export function EditionActions(props: EditionActionsProps) {
  const { edition, gaps, onShowGaps, onUpload } = props;
  const { t } = useTranslation('studio');
  const navigate = useNavigate();
  const [asking, setAsking] = useState<Step['act'] | null>(null);
  const [issued, setIssued] = useState(false);
  const command = useStep(edition, ({ act }) => {
    setAsking(null);
    if (act === 'issue') setIssued(true);
  });
  const close = () => {
    setAsking(null);
    command.reset();
  };
  const changes = {
    waiting: props.waiting,
    onShowChanges: () => {
      close();
      props.onShowChanges();
    },
  };
  const next = nextStep(edition.state, edition.can);
  const shared = { busy: command.isPending, error: command.error, onClose: close };
  return (
    <>
      <MoreMenu
        edition={edition}
        {...(onUpload && { onUpload })}
        {...(edition.can.includes('withdraw') && { onWithdraw: () => setAsking('withdraw') })}
      />
      {beside
        .filter((act) => edition.can.includes(act))
        .map((act) => (
          <Button key={act} onClick={() => setAsking(act)}>
            {t(`act.${act}`)}
          </Button>
        ))}
      {next !== null && (
        <Tooltip title={edition.can.includes(next) ? '' : t(`header.${whyNot(next)}`)}>
          <Button type="primary" disabled={!edition.can.includes(next)} onClick={() => setAsking(next)}>
            {t(`act.${next}`)}
          </Button>
        </Tooltip>
      )}
      {edition.state === 'issued' && (
        <Button type="primary" onClick={() => void navigate(paths.ledger({ planId: edition.planId }))}>
          {t('issued.ledger')}
        </Button>
      )}
      <SubmitDialog
        {...shared}
        open={asking === 'submit'}
        gaps={gaps}
        {...changes}
        onConfirm={() => command.mutate({ act: 'submit' })}
        onShowGaps={() => {
          close();
          onShowGaps();
        }}
      />
      <ReasonDialog
        {...shared}
        open={asking === 'sign'}
        title={t('sign.title')}
        confirm={t('act.sign')}
        required={false}
        label={t('sign.note')}
        onConfirm={(note) => command.mutate({ act: 'sign', note })}
      >
        {t('sign.meaning')}
      </ReasonDialog>
      <ReasonDialog
        {...shared}
        open={asking === 'return'}
        title={t('return.title')}
        confirm={t('act.return')}
        onConfirm={(note) => command.mutate({ act: 'return', note })}
      >
        {t('return.meaning')}
      </ReasonDialog>
      <RecallDialog {...shared} open={asking === 'recall'} onConfirm={() => command.mutate({ act: 'recall' })} />
      <ReasonDialog
        {...shared}
        open={asking === 'withdraw'}
        title={t('withdraw.title')}
        confirm={t('act.withdraw')}
        danger
        onConfirm={(reason) => command.mutate({ act: 'withdraw', reason })}
      >
        {t('withdraw.meaning')}
      </ReasonDialog>
      <IssueDialog
        {...shared}
        open={asking === 'issue'}
        edition={edition}
        {...changes}
        onConfirm={() => command.mutate({ act: 'issue' })}
        onShowGaps={() => {
          close();
          onShowGaps();
        }}
      />
      <IssuedDialog open={issued} edition={edition} onClose={() => setIssued(false)} />
    </>
  );
}
