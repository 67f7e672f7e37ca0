import { useTranslation } from 'react-i18next';
import { CopyButton } from '../ui/copy-button.tsx';

/** Copies the join link, to be sent to those who are not in the room. */
export function CopyLink({ link }: { link: string }) {
  const { t } = useTranslation('convening');
  const words = { copy: t('door.copy'), copied: t('door.copied'), byHand: t('door.copyFailed') };
  return <CopyButton text={link} words={words} />;
}
