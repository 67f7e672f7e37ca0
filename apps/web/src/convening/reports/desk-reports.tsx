import { type ComponentProps, lazy, Suspense } from 'react';

const ReportsPanel = lazy(async () => ({
  default: (await import('./reports-panel.tsx')).ReportsPanel,
}));
const RemoteLink = lazy(async () => ({
  default: (await import('../remote/remote-link.tsx')).RemoteLink,
}));

/** The report-outs on the desk, and the way to the remote on a phone; fetched with the desk. */
export function DeskReports(props: ComponentProps<typeof ReportsPanel>) {
  return (
    <Suspense fallback={null}>
      <div data-reports="true">
        <ReportsPanel {...props} />
      </div>
      <div>
        <RemoteLink convening={props.convening} />
      </div>
    </Suspense>
  );
}
