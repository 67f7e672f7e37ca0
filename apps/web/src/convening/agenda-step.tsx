import { breakoutOf } from '@throughline/convening';
import type { ConveningState, Step } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { Strand } from '../ui/strand.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './agenda-step.module.css';
import { StepGrip } from './step-grip.tsx';
import { StepTools } from './step-tools.tsx';
import type { LiveConvening } from './use-convening.ts';
import type { StepDrop } from './use-step-drag.ts';

export type StepTense = 'done' | 'now' | 'to-come';

/** One step of the agenda; the present one shows its prompt. */
export function AgendaStep({
  step,
  tense,
  state,
  live,
  drop,
  onChange,
}: {
  step: Step;
  tense: StepTense;
  state: ConveningState;
  live: LiveConvening;
  /** Where a step that is dragged would come to stand, and how to begin. */
  drop: StepDrop;
  onChange: () => void;
}) {
  const { t, i18n } = useTranslation('convening');
  const language = currentLanguage(i18n);
  const groups = breakoutOf(state, step.groups);
  const skipped = state.skipped.includes(step.id);
  return (
    <li
      aria-current={tense === 'now' ? 'step' : undefined}
      className={styles.item}
      data-step={step.id}
      data-drop={drop.markOf(step.id)}
    >
      <Strand knot={tense === 'done' ? 'tied' : tense === 'now' ? 'here' : 'open'}>
        <div
          className={`${styles.step} ${tense === 'now' ? styles.now : ''}`}
          data-skipped={skipped || undefined}
        >
          <h3 className={styles.title}>
            {tense === 'to-come' && state.stage !== 'sealed' ? (
              <StepGrip onPress={(press) => drop.begin(step, press)} />
            ) : null}
            {step.title[language]}
            {tense === 'done' ? <VisuallyHidden> ({t('steps.done')})</VisuallyHidden> : null}
            {tense === 'now' ? <span className={styles.flag}>{t('steps.now')}</span> : null}
            {skipped ? <span className={styles.flag}>{t('steps.skipped')}</span> : null}
          </h3>
          <p className={styles.facts}>
            {t('steps.minutes', { count: step.minutes })}, {t(`steps.mode.${step.mode}`)}
            {groups === undefined ? null : `, ${t('steps.groups', { name: groups.name })}`}
          </p>
          {tense === 'now' ? <p className={styles.prompt}>{step.prompt[language]}</p> : null}
          {state.stage === 'sealed' ? null : (
            <StepTools step={step} tense={tense} state={state} live={live} onChange={onChange} />
          )}
        </div>
      </Strand>
    </li>
  );
}
