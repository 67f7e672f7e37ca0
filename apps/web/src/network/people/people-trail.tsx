import { useTranslation } from 'react-i18next';
import { useSession } from '../../http/use-session.ts';
import { networkPath, peoplePath } from '../paths.ts';
import { Trail } from '../trail.tsx';
import { useWords } from '../use-words.ts';

/** Where a page of a network's people stands: under the network, and under the people but for their own page. */
export function PeopleTrail({ networkId, here }: { networkId: string; here: string }) {
  const { t } = useTranslation(['people', 'network']);
  const { own } = useWords();
  const session = useSession();
  const networks = session.kind === 'signed-in' ? session.session.networks : [];
  const network = networks.find(({ id }) => id === networkId);
  const people = { to: peoplePath(networkId), words: t('title') };
  return (
    <Trail
      label={t('trail', { ns: 'network' })}
      above={[
        ...(network === undefined
          ? []
          : [{ to: networkPath(networkId), words: own(network.name) }]),
        ...(here === people.words ? [] : [people]),
      ]}
      here={here}
    />
  );
}
