import type { ConveningForStaff, RehearsalPace } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../http/answer.ts';
import { conveningPath } from '../../network/paths.ts';
import { beginRehearsal } from '../../network/requests.ts';
import { Link } from '../../routing/link.tsx';
import { goTo } from '../../routing/place.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Panel } from '../panel.tsx';
import styles from './rehearsal.module.css';
import { peopleIn, RehearsalFields } from './rehearsal-fields.tsx';
import { RehearsalProblem } from './rehearsal-problem.tsx';

/** The way from a convening to its rehearsal. */
export function RehearsePanel({ convening }: { convening: ConveningForStaff }) {
  const { t } = useTranslation('rehearsal');
  const [people, setPeople] = useState('24');
  const [pace, setPace] = useState<RehearsalPace>('brisk');
  const [beginning, setBeginning] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const begin = async () => {
    const count = peopleIn(people);
    if (count === undefined || beginning) return;
    setBeginning(true);
    const answer = await beginRehearsal(convening.id, { people: count, pace });
    setBeginning(false);
    if (answer.kind === 'ok') goTo(conveningPath(answer.value.id));
    else setFailure(answer);
  };
  return (
    <Panel title={t('offer.title')}>
      <p>{t('offer.body')}</p>
      {convening.rehearsalId === null ? (
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void begin();
          }}
        >
          <RehearsalFields people={people} pace={pace} onPeople={setPeople} onPace={setPace} />
          <Button type="submit" busyWords={beginning ? t('offer.beginning') : undefined}>
            {t('offer.begin')}
          </Button>
        </form>
      ) : (
        <p>
          <Link to={conveningPath(convening.rehearsalId)} className={buttonClass({})}>
            {t('offer.open')}
          </Link>
        </p>
      )}
      <RehearsalProblem failure={failure} />
    </Panel>
  );
}
