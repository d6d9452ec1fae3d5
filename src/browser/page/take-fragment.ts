/**
 * Reads what stands after the `#` and erases it from the address bar and from this entry of the
 * history, so that neither a glance nor the next person at this device finds an invitation there.
 */
export function takeFragment(): string {
  const fragment = location.hash.slice(1);
  if (location.hash !== '' || location.href.endsWith('#')) {
    history.replaceState(null, '', location.pathname + location.search);
  }
  return fragment;
}
