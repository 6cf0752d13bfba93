import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { FailedBlock } from '../pieces/blocks.tsx';

/** When who is signed in could not be read: the server is away, or the network. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <FailedBlock error={error} onRetry={retry} />;
}
