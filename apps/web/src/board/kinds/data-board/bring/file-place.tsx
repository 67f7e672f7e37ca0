import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button.tsx';
import styles from './bring.module.css';

const KINDS = '.csv,.tsv,.txt,.xlsx,text/csv';

/** Where a file is chosen, or dropped; the button is all that is needed. */
export function FilePlace({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation('data');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) onFile(file);
  };
  return (
    <section
      className={styles.place}
      aria-label={t('bring.file')}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <Button look="strong" onClick={() => input.current?.click()}>
        {t('bring.file')}
      </Button>
      <p className={styles.drop} aria-hidden="true">
        {t('bring.drop')}
      </p>
      <input
        ref={input}
        type="file"
        accept={KINDS}
        hidden
        onChange={({ target }) => {
          take(target.files);
          target.value = '';
        }}
      />
    </section>
  );
}
