import { Component, type ReactNode } from 'react';
import { useLocation } from '../routing/use-place.ts';
import { CrashPage } from './crash-page.tsx';

/** Shows words in place of a page that broke, until the person goes to another one. */
export function ErrorBoundary({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return <Boundary place={pathname}>{children}</Boundary>;
}

class Boundary extends Component<{ place: string; children: ReactNode }, { brokenAt?: string }> {
  override state: { brokenAt?: string } = {};

  static getDerivedStateFromError() {
    return { brokenAt: location.pathname };
  }

  override render() {
    return this.state.brokenAt === this.props.place ? <CrashPage /> : this.props.children;
  }
}
