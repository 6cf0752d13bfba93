// What the account's units owe, most pressing first; what is to be accepted stands on top.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery, signOut, useMe } from '../session/me.ts';
import { type Workbench, type WorkItem, workbenchQuery } from '../session/work.ts';
import { Empty, Loaded } from './blocks.tsx';
import { LanguageButton } from './language-button.tsx';
import { Messages } from './messages.tsx';
import { NoticeList } from './notice-list.tsx';
import { SignInAlerts } from './sign-in-alerts.tsx';
import { To } from './to.tsx';
import { TopBar } from './top-bar.tsx';
import { WorkItemLink } from './work-item-link.tsx';

export function OwePage() {
  const { t } = useTranslation(['field', 'terms']);
  const me = useMe();
  const query = useQuery(workbenchQuery);
  const units = [...new Set(me.posts.map((post) => post.unitName))].join(t('terms:separator'));
  return (
    <>
      <TopBar title={t('title')} note={units}>
        <Menu />
      </TopBar>
      <main className="page">
        <SignInAlerts />
        <Loaded query={query}>{(workbench) => <Lists workbench={workbench} />}</Loaded>
      </main>
    </>
  );
}

function Lists({ workbench }: { readonly workbench: Workbench }) {
  const { t } = useTranslation('field');
  const { owe, toAccept = [], returned = [], messages = [], noticesToAnswer = [] } = workbench;
  if (owe === undefined) {
    return (
      <Empty title={t('notContact')} hint={t('notContactHint')}>
        <a className="button" href="/">
          {t('toOffice')}
        </a>
      </Empty>
    );
  }
  const lists: [string, readonly WorkItem[]][] = [
    [t('toAccept'), toAccept],
    [t('returned'), returned],
    [t('overdue'), owe.overdue],
    [t('today'), owe.today],
    [t('week'), owe.week],
    [t('later'), owe.later],
  ];
  const nothing = noticesToAnswer.length === 0 && lists.every(([, items]) => items.length === 0);
  return (
    <>
      <NoticeList notices={noticesToAnswer} />
      <Messages messages={messages} items={lists.flatMap(([, items]) => items)} />
      {nothing ? (
        <Empty title={t('empty')} hint={t('emptyHint')} />
      ) : (
        lists.map(([title, items]) => <List key={title} title={title} items={items} />)
      )}
    </>
  );
}

function List({ title, items }: { readonly title: string; readonly items: readonly WorkItem[] }) {
  if (items.length === 0) return null;
  return (
    <section className="section">
      <h2 className="section-title">
        {title} <span className="soft">{items.length}</span>
      </h2>
      <ul className="list">
        {items.map((item) => (
          <li key={item.id}>
            <WorkItemLink item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Menu() {
  const { t } = useTranslation(['field', 'session']);
  const queryClient = useQueryClient();
  const leave = async () => {
    await signOut();
    queryClient.clear();
    await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    location.assign('/field/');
  };
  return (
    <details className="menu">
      <summary className="menu-button" aria-label={t('menu')}>
        <span aria-hidden="true">⋯</span>
      </summary>
      <div className="menu-list">
        <LanguageButton />
        <To place={{ page: 'password' }} className="button button-plain">
          {t('session:changePassword')}
        </To>
        <button type="button" className="button button-plain" onClick={() => void leave()}>
          {t('session:signOut')}
        </button>
      </div>
    </details>
  );
}
