import styles from './language-switch.module.css';
import { RadioRow } from './radio-row.tsx';

export interface LanguageSwitchProps<Code extends string> {
  label: string;
  value: Code;
  /** Each language under its own name, and a short one for narrow screens. */
  options: readonly { code: Code; name: string; shortName: string }[];
  onChange: (code: Code) => void;
}

/** Chooses the language of the page; each is named in itself, for those who read no other. */
export function LanguageSwitch<Code extends string>({
  label,
  value,
  options,
  onChange,
}: LanguageSwitchProps<Code>) {
  return (
    <RadioRow
      look="joined"
      label={label}
      value={value}
      onChange={onChange}
      options={options.map(({ code, name, shortName }) => ({
        value: code,
        lang: code,
        label: (
          <>
            <span className={styles.name}>{name}</span>
            <abbr className={styles.short} title={name}>
              {shortName}
            </abbr>
          </>
        ),
      }))}
    />
  );
}
