import { useTranslation } from 'react-i18next';
import { useSession } from '../http/use-session.ts';
import { isStaff } from '../join/home-of.ts';
import { OpeningPage } from '../shell/opening-page.tsx';
import { NotStaff } from './not-staff.tsx';
import { StaffConvenings } from './staff-convenings.tsx';

/** `/convening`: what those who run a convening see of it; everyone else is told where to go. */
export function ConveningPage() {
  const { t } = useTranslation('convening');
  const session = useSession();
  switch (session.kind) {
    case 'unknown':
      return <OpeningPage words={t('opening')} />;
    case 'signed-out':
      return <NotStaff />;
    case 'signed-in':
      return isStaff(session.session) ? (
        <StaffConvenings />
      ) : (
        <NotStaff session={session.session} />
      );
    case 'failed':
      // The list says what is wrong, and offers to try again.
      return <StaffConvenings />;
  }
}
