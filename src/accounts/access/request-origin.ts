export interface OriginHeaders {
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
  readonly 'sec-fetch-site'?: string | string[] | undefined;
}

/**
 * Whether a form came from a page of another site. `Sec-Fetch-Site` says so where the browser
 * sends it; elsewhere `Origin` must name this host, as the browser or the public address spells
 * it. An origin `null` says nothing: our own pages send it, because they send no referrer.
 */
export function comesFromElsewhere(headers: OriginHeaders, publicUrl: string | undefined): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin, host } = headers;
  if (origin === undefined || origin === 'null') return false;
  if (!URL.canParse(origin)) return true;
  const from = new URL(origin);
  const isPublicUrl = publicUrl !== undefined && from.origin === new URL(publicUrl).origin;
  return !isPublicUrl && from.host !== host?.toLowerCase();
}
