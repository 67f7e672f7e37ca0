import type { NamedAnswer } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import styles from './between.module.css';

/** What people of a team said, each with their name; the latest first. */
export function NamedAnswers({ answers }: { answers: readonly NamedAnswer[] }) {
  const { t } = useTranslation('between');
  return (
    <ul className={styles.cards}>
      {answers.map(({ name, isStuck, done, stuck, need, at }) => (
        <li key={`${name} ${at}`} className={styles.card}>
          <p className={`${styles.standing} ${isStuck ? styles.stuck : ''}`}>
            <span className={styles.knot} aria-hidden="true" />
            {name} · {t(isStuck ? 'team.stuck' : 'team.moving')}
          </p>
          <dl className={styles.facts}>
            <Fact name={t('team.done')} words={done} />
            <Fact name={t('team.inTheWay')} words={isStuck ? stuck : ''} />
            <Fact name={t('team.need')} words={need} />
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, words }: { name: string; words: string }) {
  if (words === '') return null;
  return (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{words}</dd>
    </>
  );
}
