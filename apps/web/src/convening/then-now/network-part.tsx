import type { NetworkThenNow, PatternThenNow } from '@throughline/protocol';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../board/find/note-link.ts';
import { Link } from '../../routing/link.tsx';
import { Part } from './part.tsx';
import styles from './then-now.module.css';

export const SUMS = ['kept', 'changed', 'dropped', 'open'] as const;

/** The whole network then and now: sums over its teams, its patterns, and what is still asked. */
export function NetworkPart({ network }: { network: NetworkThenNow }) {
  const { t } = useTranslation('since');
  const titleId = useId();
  const { teams, needsChanged, goalsChanged, promises, evidence, patterns, question } = network;
  return (
    <article aria-labelledby={titleId} className={styles.team}>
      <h2 id={titleId}>{t('network')}</h2>
      <ul className={styles.sums}>
        {SUMS.map((state) => (
          <li key={state} className={styles.sum} data-fate={state}>
            {t(`sum.${state}`, { count: promises[state] })}
          </li>
        ))}
      </ul>
      <ul className={styles.list}>
        <li>{t('changed.needs', { count: needsChanged, teams })}</li>
        <li>{t('changed.goals', { count: goalsChanged, teams })}</li>
        <li>{t('changed.evidence', { count: evidence })}</li>
      </ul>
      <div className={styles.parts}>
        <Part title={t('patterns')} empty={patterns.length === 0 ? t('noPatterns') : undefined}>
          <ul className={styles.list}>
            {patterns.map((pattern) => (
              <Pattern key={pattern.id} pattern={pattern} />
            ))}
          </ul>
        </Part>
        <Part title={t('question')} empty={question === null ? t('noQuestion') : undefined}>
          {question === null ? null : (
            <p className={styles.question} lang={question.language}>
              <Link to={linkTo(question.boardId, question.id)}>{question.text}</Link>
            </p>
          )}
        </Part>
      </div>
    </article>
  );
}

function Pattern({ pattern }: { pattern: PatternThenNow }) {
  const { t } = useTranslation('since');
  const seen = useSeen(pattern);
  const { id, boardId, title, language, change, now } = pattern;
  return (
    <li className={styles.promise} data-fate={change}>
      <p className={styles.fate}>{t(`pattern.${change}`)}</p>
      <div>
        <p className={styles.words} lang={language}>
          {now === null ? title : <Link to={linkTo(boardId, id)}>{title}</Link>}
        </p>
        {seen === '' ? null : <p className={styles.soft}>{seen}</p>}
      </div>
    </li>
  );
}

/** In how many teams a pattern was seen then, and is now. */
export function useSeen({ before, now }: Pick<PatternThenNow, 'before' | 'now'>): string {
  const { t } = useTranslation('since');
  // A pattern of the board's own notes is no team's.
  if ((before?.teams ?? 0) + (now?.teams ?? 0) === 0) return '';
  if (before === null) return t('seenNow', { now: now?.teams ?? 0 });
  if (now === null) return t('seenThen', { before: before.teams });
  return t('seen', { before: before.teams, now: now.teams });
}
