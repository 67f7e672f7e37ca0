import type { Step } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { Strand } from '../ui/strand.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './agenda-step.module.css';

export type StepTense = 'done' | 'now' | 'to-come';

/** One step of the agenda; the present one shows its prompt. */
export function AgendaStep({ step, tense }: { step: Step; tense: StepTense }) {
  const { t, i18n } = useTranslation('convening');
  const language = currentLanguage(i18n);
  return (
    <li aria-current={tense === 'now' ? 'step' : undefined}>
      <Strand knot={tense === 'done' ? 'tied' : tense === 'now' ? 'here' : 'open'}>
        <div className={`${styles.step} ${tense === 'now' ? styles.now : ''}`}>
          <h3 className={styles.title}>
            {step.title[language]}
            {tense === 'done' ? <VisuallyHidden> ({t('steps.done')})</VisuallyHidden> : null}
            {tense === 'now' ? <span className={styles.flag}>{t('steps.now')}</span> : null}
          </h3>
          <p className={styles.facts}>
            {t('steps.minutes', { count: step.minutes })}, {t(`steps.mode.${step.mode}`)}
          </p>
          {tense === 'now' ? <p className={styles.prompt}>{step.prompt[language]}</p> : null}
        </div>
      </Strand>
    </li>
  );
}
