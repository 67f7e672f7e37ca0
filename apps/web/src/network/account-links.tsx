import { useTranslation } from 'react-i18next';
import { Link } from '../routing/link.tsx';
import { buttonClass } from '../ui/button.tsx';
import styles from './account-links.module.css';

/** The way to one's own page, in the header of every page of a network. */
export function AccountLinks() {
  const { t } = useTranslation('network');
  return (
    <Link to="/me" className={buttonClass({ look: 'quiet', className: styles.mine })}>
      {t('myPage')}
    </Link>
  );
}
