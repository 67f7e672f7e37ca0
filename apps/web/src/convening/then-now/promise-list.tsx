import type { PromiseThenNow } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../board/find/note-link.ts';
import { dateWords } from '../../network/days.ts';
import { useWords } from '../../network/use-words.ts';
import { Link } from '../../routing/link.tsx';
import { ChangedText } from './changed-text.tsx';
import styles from './then-now.module.css';

/** What is told of a promise: how it stands, or that it was given since, or stands nowhere any more. */
export const fateOf = ({ before, state }: PromiseThenNow) =>
  state === null ? 'gone' : before === null && state === 'open' ? 'since' : state;

/** Promises and what became of each, in words beside every mark. */
export function PromiseList({ promises }: { promises: readonly PromiseThenNow[] }) {
  const { t } = useTranslation('since');
  const { language } = useWords();
  return (
    <ul className={styles.list}>
      {promises.map((promise) => {
        const { id, boardId, text, who, by, state } = promise;
        const fate = fateOf(promise);
        const words = text.now || text.before;
        return (
          <li key={id} className={styles.promise} data-fate={fate}>
            <p className={styles.fate}>{t(`state.${fate}`)}</p>
            <div>
              {text.before !== '' && text.now !== '' && text.before !== text.now ? (
                <ChangedText text={text} lang={promise.language} />
              ) : (
                <p className={styles.words} lang={promise.language}>
                  {state === null ? words : <Link to={linkTo(boardId, id)}>{words}</Link>}
                </p>
              )}
              {who === '' && by === null ? null : (
                <p className={styles.soft}>
                  {who === '' ? null : t('who', { who })}{' '}
                  {by === null ? null : t('by', { day: dateWords(by, language) })}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
