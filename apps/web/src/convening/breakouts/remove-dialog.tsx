import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Asks once before groups are taken away, and says what stays. */
export function RemoveDialog({
  name,
  onRemove,
  onClose,
}: {
  name: string;
  onRemove: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['groups', 'shell']);
  return (
    <Dialog
      title={t('remove.title')}
      closeLabel={t('close', { ns: 'shell' })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('remove.keep')}</Button>
          <Button look="danger" onClick={onRemove}>
            {t('remove.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('remove.body', { name })}</p>
    </Dialog>
  );
}
