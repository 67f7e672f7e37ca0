import type { ConveningState, Step } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/start-i18n.ts';
import type { StepTense } from './agenda-step.tsx';
import styles from './step-tools.module.css';
import type { LiveConvening } from './use-convening.ts';

/** What can be done to one step: change it, go to it, skip it, move it among those to come, take it away. */
export function StepTools({
  step,
  tense,
  state,
  live,
  onChange,
}: {
  step: Step;
  tense: StepTense;
  state: ConveningState;
  live: LiveConvening;
  onChange: () => void;
}) {
  const { t, i18n } = useTranslation('convening');
  const { agenda, currentStep } = state;
  const title = step.title[currentLanguage(i18n)];
  const index = agenda.findIndex(({ id }) => id === step.id);
  const firstToCome = currentStep === null ? 0 : currentStep + 1;
  const above = index > firstToCome ? agenda[index - 1]?.id : undefined;
  const below = agenda[index + 1] === undefined ? undefined : (agenda[index + 2]?.id ?? null);
  const skipped = state.skipped.includes(step.id);
  const tools: { words: string; run: () => void }[] = [
    { words: t('agenda.change'), run: onChange },
    ...(tense === 'now'
      ? []
      : [
          {
            words: t('agenda.goTo'),
            run: () => live.send({ type: 'go-to-step', step: index, from: currentStep }),
          },
        ]),
    ...(tense === 'to-come'
      ? [
          {
            words: t(skipped ? 'agenda.unskip' : 'agenda.skip'),
            run: () => live.send({ type: 'set-skip', stepId: step.id, on: !skipped }),
          },
          ...(above === undefined
            ? []
            : [
                {
                  words: t('agenda.up'),
                  run: () => live.send({ type: 'put-step', step, before: above }),
                },
              ]),
          ...(below === undefined
            ? []
            : [
                {
                  words: t('agenda.down'),
                  run: () => live.send({ type: 'put-step', step, before: below }),
                },
              ]),
          {
            words: t('agenda.remove'),
            run: () => live.send({ type: 'remove-step', stepId: step.id }),
          },
        ]
      : []),
  ];
  return (
    <details className={styles.tools}>
      <summary className={styles.more} aria-label={t('agenda.more', { title })}>
        {t('agenda.moreShort')}
      </summary>
      <div className={styles.list}>
        {tools.map(({ words, run }) => (
          <button key={words} type="button" className={styles.tool} onClick={run}>
            {words}
          </button>
        ))}
      </div>
    </details>
  );
}
