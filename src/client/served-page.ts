import type { ClientAddresses } from './client-addresses.js';
import { type ClientFiles, makeClient } from './make-client.js';

/** What a server's settings say of where others are. */
interface Settings {
  readonly eligibilityUrl: string | undefined;
  readonly intakeUrl: string | undefined;
}

const made = new Map<string, ClientFiles>();

/** The files as a server with these settings sends them; made once. */
export function servedClient({ eligibilityUrl = '', intakeUrl = '' }: Settings): ClientFiles {
  const addresses: ClientAddresses = { server: '', eligibility: eligibilityUrl, intake: intakeUrl };
  const key = JSON.stringify(addresses);
  const files = made.get(key) ?? makeClient(addresses);
  made.set(key, files);
  return files;
}
