import { useState } from 'react';

const STORAGE_KEY = 'throughline.announces';

/** Whether a screen reader is told what others do: yes, until this person switches it off on this device. */
export function useAnnounces(): readonly [boolean, (announces: boolean) => void] {
  const [announces, setAnnounces] = useState(isOn);
  const choose = (wanted: boolean) => {
    setAnnounces(wanted);
    try {
      localStorage.setItem(STORAGE_KEY, wanted ? 'on' : 'off');
    } catch {
      // Storage may be switched off; the choice then lasts as long as the page.
    }
  };
  return [announces, choose];
}

function isOn(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off';
  } catch {
    return true;
  }
}
