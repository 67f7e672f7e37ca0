import { useTranslation } from 'react-i18next';
import { SignOut } from '../convening/sign-out.tsx';
import { useSession } from '../http/use-session.ts';
import { isStaff } from '../join/table-of.ts';
import { Link } from '../routing/link.tsx';
import { buttonClass } from '../ui/button.tsx';
import styles from './account-links.module.css';

/** The way to one's own page, and out of it for those who run networks; in the header of every page of one. */
export function AccountLinks() {
  const { t } = useTranslation('network');
  const session = useSession();
  return (
    <>
      <Link to="/me" className={buttonClass({ look: 'quiet', className: styles.mine })}>
        {t('myPage')}
      </Link>
      {session.kind === 'signed-in' && isStaff(session.session) ? <SignOut /> : null}
    </>
  );
}
