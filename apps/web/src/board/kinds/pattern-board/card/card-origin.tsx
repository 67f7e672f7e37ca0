import type { Card, Signal } from '@throughline/board';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../../i18n/start-i18n.ts';
import { Link } from '../../../../routing/link.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { useBoardTools } from '../../../board-tools.ts';
import { dispute, removeSignal, takeDisputeBack } from '../pull/signals-api.ts';
import styles from './card-dialog.module.css';

/** From whose board it is and what became of it there. Nobody here can change any of that. */
export function CardOrigin({ card, onGone }: { card: Card; onGone: () => void }) {
  const { t, i18n } = useTranslation('patterns');
  const { mayWrite, board, me } = useBoardTools();
  const [failed, setFailed] = useState(false);
  const { signal } = card;
  if (signal === undefined) return null;
  const convening = signal.conveningName?.[currentLanguage(i18n)];
  const takeOff = async () => {
    const answer = await removeSignal(board.id, signal.id);
    setFailed(answer.kind !== 'ok');
    if (answer.kind === 'ok') onGone();
  };
  return (
    <section className={styles.origin} aria-label={t('where.from')}>
      <p className={styles.from}>
        <strong>
          {signal.teamName ? t('card.from', { team: signal.teamName }) : t('card.fromNoTeam')}
        </strong>
        {convening ? <span>{convening}</span> : null}
        <Link to={`/board/${encodeURIComponent(signal.boardId)}`}>{t('where.open')}</Link>
      </p>
      <State signal={signal} />
      {signal.disputedBy.map(({ teamId, reason, language }) => (
        <p key={teamId} className={styles.disputed} lang={language}>
          {t('dispute.of', { reason })}
        </p>
      ))}
      {me.team !== null && me.team.id === signal.teamId ? <Dispute signal={signal} /> : null}
      {mayWrite ? (
        <div>
          <Button look="quiet" onClick={() => void takeOff()}>
            {t('where.takeOff')}
          </Button>
        </div>
      ) : null}
      {failed ? <Notice kind="problem">{t('where.failed')}</Notice> : null}
    </section>
  );
}

function State({ signal }: { signal: Signal }) {
  const { t } = useTranslation('patterns');
  switch (signal.state) {
    case 'linked':
      return null;
    case 'withdrawn':
      return <p>{t('where.withdrawn')}</p>;
    case 'changed':
      return (
        <>
          <p>{t('where.changed')}</p>
          {signal.pulled ? (
            <p className={styles.before}>
              {t('where.saidBefore')} <q lang={signal.language}>{signal.pulled.text}</q>
            </p>
          ) : null}
        </>
      );
  }
}

/** For the team whose note it is. */
function Dispute({ signal }: { signal: Signal }) {
  const { t } = useTranslation('patterns');
  const { board, me } = useBoardTools();
  const [reason, setReason] = useState('');
  const [failed, setFailed] = useState(false);
  const isDisputed = signal.disputedBy.some(({ teamId }) => teamId === me.team?.id);
  const tell = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return;
    const answer = await dispute(board.id, signal.id, reason.trim());
    setFailed(answer.kind !== 'ok');
  };
  const undo = async () => {
    const answer = await takeDisputeBack(board.id, signal.id);
    setFailed(answer.kind !== 'ok');
  };
  return (
    <form className={styles.dispute} onSubmit={(event) => void tell(event)}>
      <strong>{t('dispute.title')}</strong>
      {isDisputed ? (
        <Button onClick={() => void undo()}>{t('dispute.undo')}</Button>
      ) : (
        <>
          <p>{t('dispute.explain')}</p>
          <TextField
            label={t('dispute.reason')}
            value={reason}
            onValue={setReason}
            maxLength={500}
          />
          <Button type="submit">{t('dispute.send')}</Button>
        </>
      )}
      {failed ? <Notice kind="problem">{t('where.failed')}</Notice> : null}
    </form>
  );
}
