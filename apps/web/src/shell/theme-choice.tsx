import { useTranslation } from 'react-i18next';
import { ThemeSwitch } from '../ui/theme-switch.tsx';

/** The switch of light and dark, in the reader's words. */
export function ThemeChoice() {
  const { t } = useTranslation();
  return (
    <ThemeSwitch
      label={t('theme.label')}
      names={{ system: t('theme.system'), light: t('theme.light'), dark: t('theme.dark') }}
    />
  );
}
