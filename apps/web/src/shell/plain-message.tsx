import type { ReactNode } from 'react';
import { LooseThread } from '../ui/loose-thread.tsx';
import styles from './plain-message.module.css';

/** A page that only has something to say, and a way on. */
export function PlainMessage({
  title,
  body,
  children,
}: {
  title: string;
  body: string;
  children?: ReactNode;
}) {
  return (
    <div className={styles.message}>
      <LooseThread />
      <h1>{title}</h1>
      <p>{body}</p>
      {children}
    </div>
  );
}
