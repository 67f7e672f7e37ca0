import { useState } from 'react';
import { DarkIcon, LightIcon, SystemThemeIcon } from './icons.tsx';
import { chooseTheme, currentTheme, THEMES, type Theme } from './theme.ts';
import styles from './theme-switch.module.css';

const ICONS = { system: SystemThemeIcon, light: LightIcon, dark: DarkIcon };

/** Light, dark, or as the device says: a picture of what holds, with the browser's own list over it. */
export function ThemeSwitch({ label, names }: { label: string; names: Record<Theme, string> }) {
  const [theme, setTheme] = useState(currentTheme);
  const Icon = ICONS[theme];
  return (
    <span className={styles.switch} title={label}>
      <Icon />
      <select
        aria-label={label}
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
