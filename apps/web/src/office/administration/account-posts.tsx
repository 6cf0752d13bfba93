import { App, Button, DatePicker, Popover, Table } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import { DateText } from '../../pieces/date-text.tsx';
import { useMe } from '../../session/me.ts';
import { EmptyBlock } from '../pieces/blocks.tsx';
import { type Account, accountChanges, endPost, type Post } from './accounts.ts';
import styles from './administration.module.css';
import { GrantPost } from './grant-post.tsx';
import { HandOver } from './hand-over.tsx';
import { postStanding } from './post-standing.ts';

interface AccountPostsProps {
  readonly account: Account;
  readonly editable: boolean;
}

/** Posts with their dates; a post is ended, never erased. */
export function AccountPosts({ account, editable }: AccountPostsProps) {
  const { t } = useTranslation('administration');
  const { id } = useMe();
  // Nobody grants or ends posts of their own.
  const acts = editable && account.id !== id;
  return (
    <section className={styles['part']}>
      <h3 className={styles['title']}>{t('posts')}</h3>
      {account.posts.length === 0 ? (
        <EmptyBlock small title={t('noPosts')} />
      ) : (
        <PostTable posts={account.posts} acts={acts} />
      )}
      {acts && account.active && <GrantPost account={account} />}
    </section>
  );
}

function PostTable({ posts, acts }: { readonly posts: readonly Post[]; readonly acts: boolean }) {
  const { t } = useTranslation(['administration', 'terms']);
  const { today } = useMe();
  return (
    <Table<Post>
      size="small"
      rowKey="id"
      dataSource={[...posts]}
      pagination={false}
      rowClassName={(post) => (postStanding(post, today) === 'past' ? (styles['past'] ?? '') : '')}
      columns={[
        { title: t('role'), width: 112, render: (_value, { role }) => t(`terms:role.${role}`) },
        { title: t('unit'), dataIndex: 'unitName' },
        { title: t('from'), width: 112, render: (_value, { validFrom }) => <DateText day={validFrom} /> },
        {
          title: t('to'),
          width: 112,
          render: (_value, { validTo }) => (validTo === null ? t('openEnd') : <DateText day={validTo} />),
        },
        {
          title: '',
          width: 168,
          align: 'end',
          render: (_value, post) => {
            const standing = postStanding(post, today);
            if (standing === 'past') return t('past');
            if (acts) {
              return (
                <>
                  <HandOver post={post} />
                  <EndPost post={post} />
                </>
              );
            }
            return standing === 'future' ? t('future') : null;
          },
        },
      ]}
    />
  );
}

function EndPost({ post }: { readonly post: Post }) {
  const { t } = useTranslation('administration');
  const { today } = useMe();
  const { message } = App.useApp();
  const [day, setDay] = useState<Dayjs | null>(dayjs(today));
  const end = useCommand({
    send: (validTo: string, key) => endPost(post, validTo, key),
    changes: accountChanges,
    onFailed: (error) => void message.error(sentenceOf(error)),
  });
  return (
    <Popover
      trigger="click"
      title={t('endPostText')}
      content={
        <div className={styles['acts']}>
          <DatePicker
            value={day}
            onChange={setDay}
            minDate={dayjs(post.validFrom)}
            allowClear={false}
            aria-label={t('endPostText')}
          />
          <Button
            danger
            loading={end.isPending}
            disabled={day === null}
            onClick={() => day && end.mutate(day.format('YYYY-MM-DD'))}
          >
            {t('endPost')}
          </Button>
        </div>
      }
    >
      <Button size="small" type="link">
        {t('endPost')}
      </Button>
    </Popover>
  );
}
