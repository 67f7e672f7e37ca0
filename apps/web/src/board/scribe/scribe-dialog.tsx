import { ROLES, type Role } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { useBoardTools } from '../board-tools.ts';

/** Writing down what somebody says who has no device: under their role, and marked as written for them. */
export function ScribeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('talk');
  const { t: shell } = useTranslation('shell');
  const { screen } = useBoardTools();
  const [role, setRole] = useState<Role>('parent');
  const start = () => {
    screen.setState({ writesFor: role });
    onClose();
  };
  return (
    <Dialog
      title={t('scribe.title')}
      closeLabel={shell('close')}
      onClose={onClose}
      actions={
        <Button look="strong" onClick={start}>
          {t('scribe.start')}
        </Button>
      }
    >
      <p>{t('scribe.about')}</p>
      <Select
        label={t('scribe.role')}
        value={role}
        placeholder={t('scribe.role')}
        onValue={(value) => setRole(ROLES.find((known) => known === value) ?? 'other')}
        options={ROLES.map((value) => ({ value, label: shell(`role.${value}`) }))}
      />
    </Dialog>
  );
}
