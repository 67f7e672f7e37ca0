import type { RehearsalChange, RehearsalInfo } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../http/answer.ts';
import { conveningPath } from '../../network/paths.ts';
import { changeRehearsal, clearRehearsal } from '../../network/requests.ts';
import { Link } from '../../routing/link.tsx';
import { goTo } from '../../routing/place.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../panel.tsx';
import styles from './rehearsal.module.css';
import { peopleIn, RehearsalFields } from './rehearsal-fields.tsx';
import { RehearsalProblem } from './rehearsal-problem.tsx';

/** What a rehearsal is, who is in it, and the one press that clears it away. */
export function RehearsalPanel({
  conveningId,
  rehearsal,
  onChanged,
}: {
  conveningId: string;
  rehearsal: RehearsalInfo;
  onChanged: () => void;
}) {
  const { t } = useTranslation('rehearsal');
  const [people, setPeople] = useState(String(rehearsal.people));
  const [clearing, setClearing] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const change = async (asked: RehearsalChange) => {
    const answer = await changeRehearsal(conveningId, asked);
    setFailure(answer.kind === 'ok' ? undefined : answer);
    if (answer.kind === 'ok') onChanged();
  };
  const clear = async () => {
    if (clearing) return;
    setClearing(true);
    const answer = await clearRehearsal(conveningId);
    setClearing(false);
    if (answer.kind === 'ok') goTo(conveningPath(rehearsal.of), { replace: true });
    else setFailure(answer);
  };
  const callIn = () => {
    const count = peopleIn(people);
    if (count !== undefined) void change({ people: count, running: true });
  };
  return (
    <Panel title={t('title')}>
      <p>{t('body')}</p>
      <p role="status">
        {rehearsal.running ? t('running', { count: rehearsal.people }) : t('away')}
      </p>
      <div className={styles.form}>
        <RehearsalFields
          people={people}
          pace={rehearsal.pace}
          onPeople={setPeople}
          onPace={(pace) => void change({ pace })}
        />
        <div className={styles.buttons}>
          {rehearsal.running ? (
            <Button onClick={() => void change({ running: false })}>{t('sendAway')}</Button>
          ) : null}
          {rehearsal.running && peopleIn(people) === rehearsal.people ? null : (
            <Button onClick={callIn}>{t('callBack')}</Button>
          )}
          <Button
            look="strong"
            busyWords={clearing ? t('clearing') : undefined}
            onClick={() => void clear()}
          >
            {t('clear')}
          </Button>
        </div>
        <p className={styles.hint}>{t('clearHint')}</p>
        <p>
          <Link to={conveningPath(rehearsal.of)}>{t('real')}</Link>
        </p>
      </div>
      <RehearsalProblem failure={failure} />
    </Panel>
  );
}
