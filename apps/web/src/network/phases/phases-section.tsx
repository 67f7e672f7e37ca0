import type { PhaseInfo } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { spanWords } from '../days.ts';
import { Empty, Section } from '../section.tsx';
import { useWords } from '../use-words.ts';
import { PhaseDialog } from './phase-dialog.tsx';
import styles from './phases-section.module.css';

/** The phases of a network, to add to and to change. */
export function PhasesSection({
  networkId,
  phases,
  onChanged,
}: {
  networkId: string;
  phases: readonly PhaseInfo[];
  onChanged: () => void;
}) {
  const { t } = useTranslation(['manage', 'network']);
  const { own, language } = useWords();
  const [open, setOpen] = useState<PhaseInfo | 'new'>();
  const add = <Button onClick={() => setOpen('new')}>{t('phase.add')}</Button>;
  return (
    <Section title={t('phase.title')} aside={phases.length === 0 ? undefined : add}>
      {phases.length === 0 ? (
        <Empty
          title={t('time.none', { ns: 'network' })}
          body={t('time.noneBody', { ns: 'network' })}
        >
          {add}
        </Empty>
      ) : (
        <ul className={styles.phases}>
          {phases.map((phase) => (
            <li key={phase.id} className={styles.phase}>
              <div className={styles.words}>
                <p className={styles.name}>{own(phase.name)}</p>
                <p className={styles.facts}>
                  {spanWords(phase.startsOn, phase.endsOn, language)},{' '}
                  {t(`phaseKind.${phase.kind}`, { ns: 'network' })}
                </p>
              </div>
              <Button
                onClick={() => setOpen(phase)}
                aria-label={t('phase.changeOf', { phase: own(phase.name) })}
              >
                {t('change')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {open === undefined ? null : (
        <PhaseDialog
          networkId={networkId}
          phase={open === 'new' ? undefined : open}
          onClose={() => setOpen(undefined)}
          onSaved={() => {
            setOpen(undefined);
            onChanged();
          }}
        />
      )}
    </Section>
  );
}
