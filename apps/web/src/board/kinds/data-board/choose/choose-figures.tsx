import { type DatasetInfo, LATER_LIMITS } from '@throughline/protocol';
import { useCallback, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../http/answer.ts';
import { useFetched } from '../../../../network/use-fetched.ts';
import { FailureNotice } from '../../../../shell/failure-notice.tsx';
import { Button } from '../../../../ui/button.tsx';
import { RadioRow } from '../../../../ui/radio-row.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { useBoardTools } from '../../../board-tools.ts';
import { fetchDataset, writeFigures } from '../datasets-api.ts';
import { Boxes } from './boxes.tsx';
import styles from './choose.module.css';
import { type Choice, firstChoice } from './first-choice.ts';

interface Chosen {
  readonly dataset: string;
  readonly card: string | null;
  readonly onPut: () => void;
}

/** The district, the measure, the groups and the years of a card. */
export function ChooseFigures({ dataset, card, onPut }: Chosen) {
  const { t } = useTranslation('data');
  const { status, fetchAgain } = useFetched(
    useCallback((signal: AbortSignal) => fetchDataset(dataset, signal), [dataset]),
  );
  if (status.kind === 'failed')
    return <FailureNotice failure={status.failure} onRetry={fetchAgain} />;
  if (status.kind === 'fetching') return <p>{t('choose.opening')}</p>;
  return <Fields info={status.value} card={card} onPut={onPut} />;
}

function Fields({ info, card, onPut }: Omit<Chosen, 'dataset'> & { info: DatasetInfo }) {
  const { t } = useTranslation('data');
  const tools = useBoardTools();
  const [choice, setChoice] = useState<Choice>(() =>
    firstChoice(info, tools.board.team?.name ?? ''),
  );
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const known = info.locations.includes(choice.location);
  const problem = problemOf(choice);
  const put = async () => {
    setTried(true);
    if (!known || problem !== undefined) return;
    setBusy(true);
    setFailure(undefined);
    const made =
      card ??
      tools.changes.items.make({
        type: 'card',
        parent: null,
        after: null,
        values: { chart: 'groups' },
      });
    if (made === undefined) {
      tools.screen.setState({ toast: { kind: 'board-full' } });
      return onPut();
    }
    const answer = await writeFigures(tools.board.id, {
      cardId: made,
      datasetId: info.id,
      ...choice,
    });
    setBusy(false);
    if (answer.kind === 'ok') return onPut();
    if (card === null) tools.changes.items.remove(made);
    setFailure(answer);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void put();
      }}
    >
      <p className={styles.about}>{t('choose.lines', { read: info.read, lines: info.lines })}</p>
      <PlaceField
        info={info}
        value={choice.location}
        onValue={(location) => setChoice({ ...choice, location })}
        problem={tried && !known ? t('choose.placeUnknown') : undefined}
      />
      {info.measures.length < 2 ? null : (
        <div>
          <p className={styles.label}>{t('choose.measure')}</p>
          <RadioRow
            look="pills"
            label={t('choose.measure')}
            value={choice.measure}
            options={info.measures.map((value) => ({ value, label: t(`chart.${value}`) }))}
            onChange={(measure) => setChoice({ ...choice, measure })}
          />
        </div>
      )}
      {info.groups.length < 2 ? null : (
        <Boxes
          label={t('choose.groups')}
          all={info.groups}
          chosen={choice.groups}
          onChange={(groups) => setChoice({ ...choice, groups })}
        />
      )}
      {info.times.length < 2 ? null : (
        <Boxes
          label={t('choose.years')}
          all={info.times}
          chosen={choice.times}
          onChange={(times) => setChoice({ ...choice, times })}
        />
      )}
      {tried && problem !== undefined ? (
        <p className={styles.problem} role="alert">
          {t(`choose.${problem}`, {
            groups: LATER_LIMITS.cardGroups,
            years: LATER_LIMITS.cardTimes,
          })}
        </p>
      ) : null}
      <FailureNotice failure={failure} />
      <Button type="submit" look="strong" busyWords={busy ? t('choose.putting') : undefined}>
        {t('choose.put')}
      </Button>
    </form>
  );
}

function problemOf({ groups, times }: Choice): 'few' | 'many' | undefined {
  if (groups.length === 0 || times.length === 0) return 'few';
  return groups.length > LATER_LIMITS.cardGroups || times.length > LATER_LIMITS.cardTimes
    ? 'many'
    : undefined;
}

/** A name out of nearly two hundred: typed, and found by a part of it. */
function PlaceField({
  info,
  value,
  onValue,
  problem,
}: {
  info: DatasetInfo;
  value: string;
  onValue: (value: string) => void;
  problem: string | undefined;
}) {
  const { t } = useTranslation('data');
  const list = useId();
  return (
    <>
      <TextField
        label={t('choose.place')}
        hint={t('choose.placeHint')}
        value={value}
        onValue={onValue}
        problem={problem}
        list={list}
        autoComplete="off"
        autoFocus
      />
      <datalist id={list}>
        {info.locations.map((place) => (
          <option key={place} value={place} />
        ))}
      </datalist>
    </>
  );
}
