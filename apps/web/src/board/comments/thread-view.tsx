import {
  addComment,
  type Comment,
  removeComment,
  resolveComment,
  type Thread,
} from '@throughline/board';
import type { BoardPerson } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import { Button } from '../../ui/button.tsx';
import { unlessFull } from '../board-full.ts';
import { useBoardTools } from '../board-tools.ts';
import { CommentBox } from './comment-box.tsx';
import styles from './comments.module.css';

/** Says something in one's own name. @returns whether there was room for it */
export function useSayOn(
  on: string,
): (say: { text: string; mentions: readonly string[]; under: string | null }) => boolean {
  const { connection, me } = useBoardTools();
  const { i18n } = useTranslation('talk');
  return (said) =>
    unlessFull(() => {
      const writer = { author: me.key, role: me.role, language: currentLanguage(i18n) };
      return addComment(connection.doc, { on, ...writer, ...said });
    }) !== undefined;
}

export interface ThreadViewProps {
  readonly thread: Thread;
  readonly people: readonly BoardPerson[];
}

/** A comment, its answers, and what can be done about them. */
export function ThreadView({ thread, people }: ThreadViewProps) {
  const { t } = useTranslation('talk');
  const { connection, me, mayComment } = useBoardTools();
  const [answering, setAnswering] = useState(false);
  const { first, answers } = thread;
  const say = useSayOn(first.on);
  const name = useNameOf(people);
  return (
    <li className={styles.thread} data-resolved={first.resolved || undefined}>
      {[first, ...answers].map((comment) => (
        <OneComment key={comment.id} comment={comment} name={name(comment.author)} />
      ))}
      {answering ? (
        <CommentBox
          label={t('answerTo', { name: name(first.author) })}
          people={people}
          onCancel={() => setAnswering(false)}
          onSend={(text, mentions) => {
            if (!say({ text, mentions, under: first.id })) return t('full');
            setAnswering(false);
            return undefined;
          }}
        />
      ) : mayComment ? (
        <div className={styles.acts}>
          <Button onClick={() => setAnswering(true)}>{t('answer')}</Button>
          <Button
            onClick={() =>
              resolveComment(connection.doc, first.id, { resolved: !first.resolved, by: me.key })
            }
          >
            {t(first.resolved ? 'reopen' : 'resolve')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function OneComment({ comment, name }: { comment: Comment; name: string }) {
  const { t } = useTranslation('talk');
  const { t: shell } = useTranslation('shell');
  const { me, mayComment, connection } = useBoardTools();
  const mine = comment.author === me.key;
  return (
    <div className={styles.comment} data-comment={comment.id}>
      <p className={styles.by}>
        <strong>{mine ? t('you', { name: me.name }) : name}</strong>
        <span>{shell(`role.${comment.role}`)}</span>
        {comment.resolved ? <span className={styles.tag}>{t('resolved')}</span> : null}
        {comment.mentions.includes(me.key) ? (
          <span className={styles.tag}>{t('mentionsYou')}</span>
        ) : null}
      </p>
      <p className={styles.text} lang={comment.language}>
        {comment.text}
      </p>
      {mine && mayComment ? (
        <Button
          look="quiet"
          className={styles.back}
          onClick={() => removeComment(connection.doc, comment.id, me.key)}
        >
          {t('remove')}
        </Button>
      ) : null}
    </div>
  );
}

function useNameOf(people: readonly BoardPerson[]): (key: string) => string {
  const { t } = useTranslation('talk');
  const { me } = useBoardTools();
  return (key) =>
    key === me.key ? me.name : (people.find((one) => one.key === key)?.name ?? t('somebody'));
}
