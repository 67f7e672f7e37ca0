import type { Command } from '@throughline/protocol';
import type { ReactNode } from 'react';
import styles from './remote.module.css';
import type { RemoteControl } from './use-remote.ts';

export interface PressProps {
  readonly remote: RemoteControl;
  /** What it does; undefined: nothing now, and it says so. */
  readonly command: Command | undefined;
  readonly look?: 'strong' | 'plain';
  readonly label?: string;
  readonly children: ReactNode;
}

/** A button of the remote: it stays where it is when it leads nowhere, so that no thumb lands on another. */
export function Press({ remote, command, look = 'plain', label, children }: PressProps) {
  const isOff = command === undefined || !remote.isLive;
  return (
    <button
      type="button"
      className={styles.press}
      data-look={look}
      aria-label={label}
      aria-disabled={isOff || undefined}
      onClick={() => {
        // While one Next is on its way another would be the next after it.
        if (command !== undefined && remote.running !== command.type) remote.press(command);
      }}
    >
      {children}
    </button>
  );
}
