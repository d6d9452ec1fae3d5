import type { ClientAddresses } from './client-addresses.js';
import { type ClientFiles, makeClient } from './make-client.js';
import { fingerprintOf } from './fingerprint.js';

/** What a server's settings say of it. */
interface Settings {
  readonly role: string;
  readonly eligibilityUrl: string | undefined;
  readonly intakeUrl: string | undefined;
}

const made = new Map<string, ClientFiles>();

/** The files as a server with these settings sends them; made once. */
export function servedClient({
  eligibilityUrl = '',
  intakeUrl = '',
}: Pick<Settings, 'eligibilityUrl' | 'intakeUrl'>): ClientFiles {
  const addresses: ClientAddresses = { server: '', eligibility: eligibilityUrl, intake: intakeUrl };
  const key = JSON.stringify(addresses);
  const files = made.get(key) ?? makeClient(addresses);
  made.set(key, files);
  return files;
}

/**
 * The number of the page that slips and posters carry. Null in a process that does not serve the page: what
 * another one was told of addresses, which stand in the files, it does not know.
 */
export const pageNumber = (settings: Settings): string | null =>
  settings.role === 'all' ? fingerprintOf(servedClient(settings).hash) : null;
