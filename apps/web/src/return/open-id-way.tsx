import { useTranslation } from 'react-i18next';
import { useDeed } from '../me/use-deed.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Button } from '../ui/button.tsx';
import { startOpenId } from './return-api.ts';
import styles from './sign-in-page.module.css';

/** In by the account that one has at the district. */
export function OpenIdWay({ name }: { name: string }) {
  const { t } = useTranslation('returning');
  const starting = useDeed();
  const start = () =>
    starting.run(
      () => startOpenId(),
      ({ url }) => location.assign(url),
    );
  return (
    <section aria-labelledby="by-account" className={styles.way}>
      <h2 id="by-account">{t('openId.title', { name })}</h2>
      <p>{t('openId.body', { name })}</p>
      <Button busyWords={starting.working ? t('working') : undefined} onClick={() => void start()}>
        {t('openId.go', { name })}
      </Button>
      <FailureNotice failure={starting.failure} />
    </section>
  );
}
