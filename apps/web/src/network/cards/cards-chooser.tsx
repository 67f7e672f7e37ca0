import type { PersonInfo } from '@throughline/protocol';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../http/answer.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { CardPicks } from './card-picks.tsx';
import styles from './cards-chooser.module.css';
import { type MadeCard, makeCards } from './make-cards.ts';

/** Chooses whose cards are made: everybody who has not come yet, to begin with. */
export function CardsChooser({
  people,
  onMade,
}: {
  people: readonly PersonInfo[];
  onMade: (cards: readonly MadeCard[]) => void;
}) {
  const { t } = useTranslation('cards');
  const [team, setTeam] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => startChosen(people));
  const [made, setMade] = useState<number>();
  const [failure, setFailure] = useState<Failure>();
  const shown = people.filter((person) => team === '' || (person.team?.id ?? 'none') === team);
  const wanted = shown.filter(({ id }) => chosen.has(id));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (wanted.length === 0) return;
    setFailure(undefined);
    setMade(0);
    const result = await makeCards(wanted, setMade);
    setMade(undefined);
    setFailure(result.failure);
    if (result.failure === undefined) onMade(result.cards);
  };
  if (people.length === 0) return <p>{t('nobody')}</p>;
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <p className={styles.lead}>{t('lead')}</p>
      <div className={styles.tools}>
        <Select
          label={t('team')}
          placeholder={t('everyTeam')}
          value={team}
          onValue={setTeam}
          options={teamsOf(people, t('noTeam'))}
        />
        <Button onClick={() => setChosen(new Set(shown.map(({ id }) => id)))}>{t('all')}</Button>
        <Button look="quiet" onClick={() => setChosen(new Set())}>
          {t('none')}
        </Button>
      </div>
      <CardPicks people={shown} chosen={chosen} onChosen={setChosen} />
      <FailureNotice failure={failure} />
      <div className={styles.end}>
        <p role="status">{t('chosen', { count: wanted.length })}</p>
        <p className={styles.soft}>{t('fresh')}</p>
        <Button
          look="strong"
          type="submit"
          aria-disabled={wanted.length === 0}
          busyWords={
            made === undefined ? undefined : t('making', { done: made, count: wanted.length })
          }
        >
          {t('make', { count: wanted.length })}
        </Button>
      </div>
    </form>
  );
}

/** Who has not come yet; everybody once all have. */
function startChosen(people: readonly PersonInfo[]): ReadonlySet<string> {
  const expected = people.filter(({ state }) => state === 'expected');
  return new Set((expected.length > 0 ? expected : people).map(({ id }) => id));
}

function teamsOf(people: readonly PersonInfo[], none: string) {
  const teams = new Map(people.map(({ team }) => [team?.id ?? 'none', team?.name ?? none]));
  return [...teams]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
