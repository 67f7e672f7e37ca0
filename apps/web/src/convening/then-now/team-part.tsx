import type { TeamThenNow } from '@throughline/protocol';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../board/find/note-link.ts';
import { useBoardName } from '../../network/boards/use-board-name.ts';
import { useWords } from '../../network/use-words.ts';
import { Link } from '../../routing/link.tsx';
import { TeamBadge } from '../../ui/team-badge.tsx';
import { ChangedText } from './changed-text.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { Part } from './part.tsx';
import { PromiseList } from './promise-list.tsx';
import styles from './then-now.module.css';

/** One team then and now. */
export function TeamPart({ team: told }: { team: TeamThenNow }) {
  const { t } = useTranslation(['since', 'goal']);
  const { language } = useWords();
  const titleId = useId();
  const { team, needs, goals, promises, evidence, question } = told;
  return (
    <article aria-labelledby={titleId} className={styles.team} id={`team-${team.id}`}>
      <header className={styles.head}>
        <TeamBadge letters={team.badge} />
        <h2 id={titleId}>{team.name}</h2>
      </header>
      <div className={styles.parts}>
        <Part title={t('needs')} empty={needs.length === 0 ? t('noNeed') : undefined}>
          {needs.map(({ boardId, title, sentence }) => (
            <div key={boardId} className={styles.part}>
              {title === null ? null : <h4>{title}</h4>}
              <ChangedText text={sentence[language]} />
            </div>
          ))}
        </Part>
        <Part title={t('goals')} empty={goals.length === 0 ? t('noGoal') : undefined}>
          {goals.map(({ boardId, sentence, answers }) => (
            <div key={boardId} className={styles.part}>
              <ChangedText text={sentence[language]} />
              {answers.length === 0 ? null : (
                <details>
                  <summary>{t('beside')}</summary>
                  {answers.map(({ field, text }) => (
                    <div key={field} className={styles.part}>
                      <h4>{t(`fields.${field as 'owner'}.name`, { ns: 'goal' })}</h4>
                      <ChangedText text={text} />
                    </div>
                  ))}
                </details>
              )}
            </div>
          ))}
        </Part>
        <Part
          title={t('promises')}
          empty={promises.length + told.told.length === 0 ? t('noPromises') : undefined}
        >
          <PromiseList promises={promises} />
          {promises.length === 0 ? null : <p className={styles.soft}>{t('setState')}</p>}
          {told.told.map(({ boardId, text }) => (
            <figure key={boardId} className={styles.told}>
              <figcaption>{t('told')}</figcaption>
              <blockquote className={styles.words}>{text}</blockquote>
            </figure>
          ))}
        </Part>
        <Part title={t('evidence')} empty={evidence.length === 0 ? t('noEvidence') : undefined}>
          <EvidenceList evidence={evidence} />
        </Part>
        <Part title={t('question')} empty={question === null ? t('noQuestion') : undefined}>
          {question === null ? null : (
            <p className={styles.question} lang={question.language}>
              <Link to={linkTo(question.boardId, question.id)}>{question.text}</Link>
            </p>
          )}
        </Part>
        <ToCompare boards={told.boards} />
      </div>
    </article>
  );
}

function ToCompare({ boards }: { boards: TeamThenNow['boards'] }) {
  const { t } = useTranslation(['since', 'boards']);
  const nameOf = useBoardName();
  const sealed = boards.flatMap(({ version, ...board }) =>
    version === null ? [] : [{ ...board, version }],
  );
  if (sealed.length === 0) return null;
  return (
    <Part title={t('boards')} empty={undefined}>
      <ul className={styles.list}>
        {sealed.map((board) => {
          const { thenId, nowId, version, hash } = board;
          const to = thenId === nowId ? 'to=now' : `with=${encodeURIComponent(nowId)}`;
          const path = `/board/${encodeURIComponent(thenId)}/compare?from=${version}&${to}`;
          return (
            <li key={thenId}>
              <Link to={path} className={styles.compare}>
                {t('compare', { board: nameOf(board) })}
              </Link>
              <p className={styles.hash}>
                {t('sealedHash', { number: version })} <code>{hash?.slice(0, 12)}</code>
              </p>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
