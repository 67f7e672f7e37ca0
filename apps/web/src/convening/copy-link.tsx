import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { CheckIcon, CopyIcon } from '../ui/icons.tsx';
import { TextField } from '../ui/text-field.tsx';

/** Copies the join link; where the browser forbids that, shows it ready to be copied by hand. */
export function CopyLink({ link }: { link: string }) {
  const { t } = useTranslation('convening');
  const [result, setResult] = useState<'copied' | 'failed'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setResult('copied');
    } catch {
      // Also where there is no clipboard at all: a page that came over plain http.
      setResult('failed');
    }
  };
  if (result === 'failed') {
    return (
      <TextField
        label={t('door.copyFailed')}
        value={link}
        onValue={() => undefined}
        readOnly
        // It has just taken the place of the button that had the focus.
        ref={(field) => field?.select()}
      />
    );
  }
  return (
    <Button onClick={() => void copy()}>
      {result === 'copied' ? <CheckIcon /> : <CopyIcon />}
      <span role="status">{result === 'copied' ? t('door.copied') : t('door.copy')}</span>
    </Button>
  );
}
