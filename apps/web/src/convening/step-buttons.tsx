import { nextStep } from '@throughline/convening';
import type { ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { BackIcon, ForwardIcon } from '../ui/action-icons.tsx';
import { Button } from '../ui/button.tsx';
import styles from './step-buttons.module.css';
import type { LiveConvening } from './use-convening.ts';

/**
 * Start, Next and Back, with the name of the step that Next leads to. They stay where they are from
 * step to step, and stay when they lead nowhere: what is pressed again and again must not move away
 * from under the finger, or lose the keyboard.
 */
export function StepButtons({ state, live }: { state: ConveningState; live: LiveConvening }) {
  const { t, i18n } = useTranslation('convening');
  const { agenda, currentStep } = state;
  const next = nextStep(state);
  const nextTitle = next === undefined ? undefined : agenda[next]?.title[currentLanguage(i18n)];
  const back = currentStep === null || currentStep === 0 ? undefined : currentStep - 1;
  const changing = live.running === 'go-to-step';
  const goTo = (step: number) => live.send({ type: 'go-to-step', step, from: currentStep });
  return (
    <div className={styles.buttons}>
      <Button
        aria-disabled={changing || back === undefined ? true : undefined}
        onClick={() => back !== undefined && goTo(back)}
      >
        <BackIcon />
        {t('steps.back')}
      </Button>
      <Button
        look="strong"
        busyWords={changing ? t('steps.changing') : undefined}
        aria-disabled={nextTitle === undefined ? true : undefined}
        onClick={() => next !== undefined && goTo(next)}
      >
        {currentStep === null ? t('steps.start') : t('steps.next')}
        <ForwardIcon />
      </Button>
      <p className={styles.next}>
        {nextTitle === undefined
          ? t('steps.last')
          : t(currentStep === null ? 'steps.first' : 'steps.upNext', { title: nextTitle })}
      </p>
    </div>
  );
}
