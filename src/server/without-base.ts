/**
 * The address as the routes know it. A proxy may take the path of the public address off or leave it:
 * both are understood, because no address of ours begins with that path.
 *
 * @param basePath such as `/cahier`; empty where the public address has no path
 */
export function withoutBase(url: string, basePath: string): string {
  if (basePath === '' || !url.startsWith(basePath)) return url;
  const rest = url.slice(basePath.length);
  if (rest === '' || rest.startsWith('?')) return `/${rest}`;
  return rest.startsWith('/') ? rest : url;
}
