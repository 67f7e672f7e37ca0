import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../shell/button-link.tsx';
import styles from './other-ways.module.css';

const PATHS = { phrase: '/phrase', code: '/join', signIn: '/sign-in' } as const;

/** Other ways in; `first`: the first of them is the one to take. */
export function OtherWays({
  ways,
  first = false,
}: {
  ways: readonly (keyof typeof PATHS)[];
  first?: boolean;
}) {
  const { t } = useTranslation('returning');
  return (
    <div className={styles.ways}>
      {ways.map((way, index) => (
        <ButtonLink key={way} to={PATHS[way]} look={first && index === 0 ? 'strong' : 'plain'}>
          {t(`ways.${way}`)}
        </ButtonLink>
      ))}
    </div>
  );
}
