import { useId, useState } from 'react';
import { ThemeIcon } from './icons.tsx';
import { chooseTheme, currentTheme, THEMES, type Theme } from './theme.ts';
import styles from './theme-switch.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/** Light, dark, or as the device says; kept on this device. */
export function ThemeSwitch({ label, names }: { label: string; names: Record<Theme, string> }) {
  const id = useId();
  const [theme, setTheme] = useState(currentTheme);
  return (
    <span className={styles.switch}>
      <label htmlFor={id}>
        <ThemeIcon />
        <VisuallyHidden>{label}</VisuallyHidden>
      </label>
      <select
        id={id}
        value={theme}
        onChange={(event) => {
          const chosen = THEMES.find((known) => known === event.target.value) ?? 'system';
          chooseTheme(chosen);
          setTheme(chosen);
        }}
      >
        {THEMES.map((known) => (
          <option key={known} value={known}>
            {names[known]}
          </option>
        ))}
      </select>
    </span>
  );
}
