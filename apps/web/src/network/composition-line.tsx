import type { Composition, CompositionRule } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { RoleMark } from '../ui/role-mark.tsx';
import styles from './composition-line.module.css';
import { useMissing } from './use-missing.ts';

/** So many marks of one role are shown one by one; more are a number. */
const MOST_MARKS = 3;

/** Who is on a team, as the marks of their roles, and who is missing, in words. It warns, no more. */
export function CompositionLine({
  composition,
  rule,
}: {
  composition: Composition;
  rule: CompositionRule;
}) {
  const { t } = useTranslation(['network', 'shell']);
  const { required, wished } = useMissing(composition, rule);
  return (
    <div className={styles.composition}>
      <div className={styles.there}>
        <ul className={styles.marks}>
          {composition.present.map(({ role, count }) => (
            <li key={role} className={styles.mark} title={t(`role.${role}`, { ns: 'shell' })}>
              <RoleMark
                role={role}
                label={t('composition.here', {
                  count,
                  role: t(`role.${role}`, { ns: 'shell' }),
                })}
              />
              {Array.from({ length: count > MOST_MARKS ? 0 : count - 1 }, (_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: they are alike, and never change places.
                <RoleMark key={index} role={role} />
              ))}
              {count > MOST_MARKS ? <span aria-hidden="true">×{count}</span> : null}
            </li>
          ))}
        </ul>
        <span>{t('composition.people', { count: composition.members })}</span>
      </div>
      {required === undefined ? null : <p className={styles.missing}>{required}</p>}
      {required !== undefined || wished === undefined ? null : (
        <p className={styles.wished}>{wished}</p>
      )}
    </div>
  );
}
