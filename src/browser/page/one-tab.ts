/**
 * Takes a name for as long as this page lives, so that the same ballot is not filled in twice side
 * by side. Where the browser has no locks the server's rule is enough: one ballot, one response.
 *
 * @returns false when another tab has the name
 */
export function isOnlyTab(name: string): Promise<boolean> {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      // Held until the page goes.
      return lock && new Promise(() => undefined);
    });
  });
}
