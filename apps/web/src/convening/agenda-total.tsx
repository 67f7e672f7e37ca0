import { endsAt, stepsToCome } from '@throughline/convening';
import type { ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/start-i18n.ts';
import styles from './agenda-total.module.css';
import type { LiveConvening } from './use-convening.ts';
import { useEachMinute } from './use-each-minute.ts';

/** How long the agenda takes as it is planned now, and when it would end. */
export function AgendaTotal({
  state,
  live,
}: {
  state: ConveningState;
  live: Pick<LiveConvening, 'serverNow'>;
}) {
  const { t, i18n } = useTranslation('convening');
  useEachMinute();
  const now = live.serverNow();
  const toCome = stepsToCome(state);
  const minutes = toCome.reduce((sum, step) => sum + step.minutes, 0);
  const time = new Date(endsAt(state, now)).toLocaleTimeString(currentLanguage(i18n), {
    hour: 'numeric',
    minute: '2-digit',
  });
  const begun = state.currentStep !== null;
  return (
    <p className={styles.total} role="status">
      {t('total.steps', { count: toCome.length })},{' '}
      {t(begun ? 'total.toCome' : 'total.inAll', { count: minutes })}
      {begun ? null : ` ${t('total.begunNow', { time })}`}
    </p>
  );
}
