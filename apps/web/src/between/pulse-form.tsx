import { LATER_LIMITS, type PulseAnswerForm, type PulseToAnswer } from '@throughline/protocol';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../http/answer.ts';
import { teamPath } from '../network/paths.ts';
import { useWords } from '../network/use-words.ts';
import { ButtonLink } from '../shell/button-link.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Button } from '../ui/button.tsx';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './between.module.css';
import { answerPulse } from './between-api.ts';
import { LongField } from './long-field.tsx';
import { momentWords } from './when-words.ts';

const MOST = LATER_LIMITS.pulseAnswer;
const NOTHING: PulseAnswerForm = { done: '', isStuck: false, stuck: '', need: '' };

/** The three questions on one short page. What was typed stays whatever the server says to it. */
export function PulseForm({ asked }: { asked: PulseToAnswer }) {
  const { t } = useTranslation('between');
  const { own, language } = useWords();
  const { pulse, network, team, mine } = asked;
  const [entries, setEntries] = useState<PulseAnswerForm>(mine ?? NOTHING);
  const [state, setState] = useState<'asking' | 'sending' | 'sent'>('asking');
  const [wrong, setWrong] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const change = (changed: Partial<PulseAnswerForm>) =>
    setEntries((before) => ({ ...before, ...changed }));
  const when = momentWords(pulse.closesAt, language);
  const texts = [entries.done, entries.stuck, entries.need];
  const saysNothing = !entries.isStuck && texts.every((text) => text.trim() === '');

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const tooLong = texts.some((text) => text.length > MOST);
    setWrong(saysNothing);
    if (saysNothing || tooLong) return;
    setState('sending');
    const { done, isStuck, stuck, need } = entries;
    const answer = await answerPulse(pulse.id, {
      done,
      isStuck,
      stuck: isStuck ? stuck : '',
      need,
    });
    setFailure(answer.kind === 'ok' ? undefined : answer);
    setState(answer.kind === 'ok' ? 'sent' : 'asking');
  };

  if (state === 'sent') {
    return <Thanks when={when} team={team} onChange={() => setState('asking')} />;
  }
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      <div className={styles.head}>
        <h1>{t('pulse.title')}</h1>
        <p>{t('pulse.about', { network: own(network), team: team.name })}</p>
        <p className={styles.soft}>{t('pulse.seenBy')}</p>
      </div>
      <LongField
        label={t('pulse.done')}
        hint={t('pulse.doneHint')}
        value={entries.done}
        most={MOST}
        onValue={(done) => change({ done })}
      />
      <ChoiceGroup
        label={t('pulse.isStuck')}
        value={entries.isStuck ? 'stuck' : 'moving'}
        onValue={(value) => change({ isStuck: value === 'stuck' })}
        choices={[
          { value: 'moving', label: t('pulse.moving') },
          { value: 'stuck', label: t('pulse.stuckChoice') },
        ]}
      />
      {entries.isStuck ? (
        <LongField
          label={t('pulse.stuck')}
          value={entries.stuck}
          most={MOST}
          onValue={(stuck) => change({ stuck })}
        />
      ) : null}
      <LongField
        label={t('pulse.need')}
        hint={t('pulse.needHint')}
        value={entries.need}
        most={MOST}
        onValue={(need) => change({ need })}
      />
      {wrong && saysNothing ? (
        <Notice kind="problem">
          <p>{t('pulse.nothing')}</p>
        </Notice>
      ) : null}
      <FailureNotice failure={failure} />
      <div className={styles.ways}>
        <Button
          look="strong"
          type="submit"
          busyWords={state === 'sending' ? t('pulse.sending') : undefined}
        >
          {t(mine === null ? 'pulse.send' : 'pulse.sendAgain')}
        </Button>
      </div>
      <p className={styles.soft}>{t('pulse.until', { when })}</p>
    </form>
  );
}

function Thanks({
  when,
  team,
  onChange,
}: {
  when: string;
  team: PulseToAnswer['team'];
  onChange: () => void;
}) {
  const { t } = useTranslation('between');
  const title = useRef<HTMLHeadingElement>(null);
  // The form is gone: the keyboard and the reader go on here.
  useEffect(() => title.current?.focus(), []);
  return (
    <div className={styles.form}>
      <div className={styles.head}>
        <h1 ref={title} tabIndex={-1}>
          {t('pulse.thanks')}
        </h1>
        <p>{t('pulse.thanksBody', { when })}</p>
      </div>
      <div className={styles.ways}>
        <ButtonLink to={teamPath(team.id)} look="strong">
          {t('pulse.toTeam', { team: team.name })}
        </ButtonLink>
        <Button onClick={onChange}>{t('pulse.change')}</Button>
      </div>
    </div>
  );
}
