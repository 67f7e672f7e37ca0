import type { NetworkHome } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Link } from '../../routing/link.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Strand, Thread } from '../../ui/strand.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { cardsPath, conveningPath, importPath } from '../paths.ts';
import { Section } from '../section.tsx';
import { type StepName, stepsOf } from './next-steps.ts';
import styles from './next-steps-guide.module.css';

/** The way from an empty network to an open door, with the one thing to do next; gone when it is walked. */
export function NextStepsGuide({
  home,
  onAddTeam,
  onPlan,
}: {
  home: NetworkHome;
  onAddTeam: () => void;
  onPlan: () => void;
}) {
  const { t } = useTranslation('network');
  const steps = stepsOf(home);
  const next = steps.find(({ done }) => !done)?.name;
  if (next === undefined) return null;
  const convening = home.nextConvening;
  const ways: Record<StepName, { to: string } | { press: () => void } | undefined> = {
    teams: { press: onAddTeam },
    roster: { to: importPath(home.network.id) },
    convening: { press: onPlan },
    cards: { to: cardsPath(home.network.id) },
    door: convening === null ? undefined : { to: conveningPath(convening.id) },
  };
  const progress = t('guide.progress', {
    done: steps.filter(({ done }) => done).length,
    count: steps.length,
  });
  return (
    <Section title={t('guide.title')} aside={<span className={styles.progress}>{progress}</span>}>
      <Thread>
        <ol className={styles.steps}>
          {steps.map(({ name, done }) => (
            <li key={name} aria-current={name === next ? 'step' : undefined}>
              <Strand knot={done ? 'tied' : name === next ? 'here' : 'open'}>
                <div className={`${styles.step} ${name === next ? styles.next : ''}`}>
                  <Way way={done ? undefined : ways[name]} strong={name === next}>
                    {t(`guide.${name}`)}
                  </Way>
                  {done ? <VisuallyHidden> ({t('guide.done')})</VisuallyHidden> : null}
                  {done ? null : <p className={styles.why}>{t(`guide.${name}Why`)}</p>}
                </div>
              </Strand>
            </li>
          ))}
        </ol>
      </Thread>
    </Section>
  );
}

function Way({
  way,
  strong,
  children,
}: {
  way: { to: string } | { press: () => void } | undefined;
  strong: boolean;
  children: string;
}) {
  const look = strong ? 'strong' : 'plain';
  if (way === undefined) return <p className={styles.words}>{children}</p>;
  if ('press' in way) {
    return (
      <Button look={look} onClick={way.press}>
        {children}
      </Button>
    );
  }
  return (
    <Link to={way.to} className={buttonClass({ look })}>
      {children}
    </Link>
  );
}
