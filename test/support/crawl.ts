import { decoded } from './form-in-page.js';
import type { TestSession } from './testing-app.js';

/** Somebody with a browser. */
export type Visitor = Pick<TestSession, 'get'>;

export const nobody = (url: string): Visitor => ({
  get: (path) => fetch(`${url}${path}`, { redirect: 'manual' }),
});

export interface Crawled {
  readonly pages: readonly string[];
  /** Addresses of the same host that are not below its path, or twice, with the page that has them. */
  readonly outside: readonly string[];
}

/**
 * Opens pages and all that they lead to, but for forms, which are only looked at.
 *
 * @param url of the application, with its path
 * @param starts below that path
 * @param isFollowed which of the addresses below that path are opened as well
 */
export async function crawl(
  visitor: Visitor,
  url: string,
  starts: readonly string[],
  isFollowed: (path: string) => boolean = () => true,
): Promise<Crawled> {
  const queue = [...starts];
  const seen = new Set(queue);
  const pages: string[] = [];
  const outside: string[] = [];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const answer = await visitor.get(path);
    const isKept = answer.headers.has('content-disposition');
    const isPage = !isKept && (answer.headers.get('content-type') ?? '').startsWith('text/html');
    if (isPage) pages.push(path);
    const location = answer.headers.get('location');
    const leadsTo = [
      ...(isPage ? addressesOn(await answer.text()) : []),
      ...(location ? [{ tag: 'redirect', address: location }] : []),
    ];
    for (const { tag, address } of leadsTo) {
      const there = new URL(address, `${url}${path}`);
      if (there.origin !== new URL(url).origin) continue;
      const whole = `${there.origin}${there.pathname}${there.search}`;
      const next = whole.slice(url.length);
      const isTwice = next.startsWith(new URL(url).pathname);
      if (isTwice || !whole.startsWith(`${url}/`)) outside.push(`${path} -> ${address}`);
      if (tag === 'form' || tag === 'button' || seen.has(next) || !isFollowed(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return { pages, outside };
}

/** What a page fetches, links to, or sends to. */
const addressesOn = (html: string): readonly { readonly tag: string; readonly address: string }[] =>
  [...html.matchAll(/<(\w+)[^>]*?\s(?:href|src|action|formaction)="([^"]*)"/g)].map(
    ([, tag, address]) => ({ tag: tag!, address: decoded(address!) }),
  );
