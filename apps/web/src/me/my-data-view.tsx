import type { MyData, Session } from '@throughline/protocol';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/start-i18n.ts';
import styles from './my-data-part.module.css';
import { RemindersChoice } from './reminders-choice.tsx';

/** Everything that is held about a person, in words and numbers; the file has it to the last letter. */
export function MyDataView({ data, session }: { data: MyData; session: Session }) {
  const { t, i18n } = useTranslation(['me', 'shell']);
  const box = useRef<HTMLDListElement>(null);
  // The button that fetched it is gone: the keyboard and the reader go on here.
  useEffect(() => box.current?.focus(), []);
  const day = (at: number) =>
    new Date(at).toLocaleDateString(currentLanguage(i18n), { dateStyle: 'medium' });
  const { person, attendance, notes, sessions, passkeys, returnLinks, ballots, acts } = data;
  return (
    <dl ref={box} tabIndex={-1} className={styles.data}>
      <Fact term={t('data.name')}>{person?.name ?? session.me.name}</Fact>
      <Fact term={t('data.role')}>
        {t(`role.${person?.role ?? session.me.role}`, { ns: 'shell' })}
      </Fact>
      <Fact term={t('data.email')}>{person?.email ?? t('data.noEmail')}</Fact>
      {person?.email ? (
        <Fact term={t('data.reminders')}>
          <RemindersChoice off={data.reminders.off} />
        </Fact>
      ) : null}
      <Fact term={t('data.days')}>
        {attendance.length === 0
          ? t('data.noDays')
          : attendance.map(({ conveningId, name, firstAt }) => (
              <span key={conveningId} className={styles.item}>
                {name}, {day(firstAt)}
              </span>
            ))}
      </Fact>
      <Fact term={t('data.devices')}>{t('data.sessions', { count: sessions.length })}</Fact>
      <Fact term={t('data.ways')}>
        {t('data.links', { count: returnLinks.length })}{' '}
        {passkeys.length === 0 ? null : t('data.passkeys', { count: passkeys.length })}
      </Fact>
      <Fact term={t('data.notes', { count: notes.length })}>
        {notes.length === 0 ? (
          t('data.noNotes')
        ) : (
          <details className={styles.notes}>
            <summary>{t('data.showNotes')}</summary>
            <ul>
              {notes.map((note, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is read once and never changes.
                <li key={index} dir="auto">
                  {note.text}
                </li>
              ))}
            </ul>
          </details>
        )}
      </Fact>
      {ballots.length === 0 ? null : (
        <Fact term={t('data.ballots')}>
          {ballots.map(({ boardId, question }) => (
            <span key={`${boardId} ${question}`} className={styles.item} dir="auto">
              {question}
            </span>
          ))}
        </Fact>
      )}
      {acts.length === 0 ? null : (
        <Fact term={t('data.acts')}>{t('data.actsBody', { count: acts.length })}</Fact>
      )}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
