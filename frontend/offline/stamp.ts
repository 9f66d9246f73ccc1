import { newId } from '../components/new-id';
import type { Entry } from './store';

/** What every entry begins with: an id of its own, now, and the zone the device is in. */
export function stamp(): Pick<Entry, 'id' | 'madeAt' | 'zone'> {
  return {
    id: newId(),
    madeAt: new Date().toISOString(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
