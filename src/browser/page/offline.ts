import { CLIENT_ADDRESS, IS_OWN_PAGE } from '../own-address.js';

const WORKER = `${CLIENT_ADDRESS}/s/worker.js`;

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(): string },
  ): { createScriptURL(url: string): string };
}

let address: string | undefined;

/** The one address that the page's rules let become a script's, whatever is asked for. */
function workerAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  address ??= trustedTypes
    ? trustedTypes
        .createPolicy('cahier-worker', { createScriptURL: () => WORKER })
        .createScriptURL('')
    : WORKER;
  return address;
}

const scopeOf = (slug: string): string => `${CLIENT_ADDRESS}/s/${slug}`;

let starting: Promise<unknown> = Promise.resolve();

/**
 * Has the page of one survey kept by a service worker (`worker.ts`), so that it opens without a network.
 *
 * @returns whether it does now: not where the browser has or lets this page have no such thing, nor from
 *   another origin than the server's, where a survey has no address of its own
 */
export function startOffline(slug: string): Promise<boolean> {
  const started = register(slug).catch(() => false);
  starting = started;
  return started;
}

async function register(slug: string): Promise<boolean> {
  // Asked first: where storage is switched off, even asking fails.
  if (!IS_OWN_PAGE || !navigator.serviceWorker) return false;
  const scope = scopeOf(slug);
  const registration = await navigator.serviceWorker.register(workerAddress(), { scope });
  // Where one is active, the page opens already, whatever another edition is about to do.
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  await settled(worker, /^(activated|redundant)$/);
  return worker?.state === 'activated';
}

const settled = (worker: ServiceWorker | null, states: RegExp): Promise<void> =>
  new Promise((resolve) => {
    const look = () => (!worker || states.test(worker.state)) && resolve();
    worker?.addEventListener('statechange', look);
    look();
  });

/** Takes the service worker of one survey away, with every file that it keeps. */
export async function endOffline(slug: string): Promise<void> {
  try {
    const scope = scopeOf(slug);
    const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    const own = registrations.filter((one) => one.scope === scope);
    const installing = own.map((one) => one.installing);
    await Promise.all(own.map((one) => one.unregister()));
    // One that was being installed writes what it keeps at its end.
    await starting;
    await Promise.all(installing.map((one) => settled(one, /^(?!installing)/)));
    await caches.delete(`cahier ${scope}`);
  } catch {
    // Where there is no such storage there is nothing to take away.
  }
}
