/** Attributes that lead somewhere; text cannot look like one, because its quotation marks are escaped. */
const ADDRESS = /(\s(?:href|src|action|formaction)=")(?=\/(?!\/))/g;

/**
 * Puts the path of the public address before every address of ours on a page. Views and controllers
 * write addresses as the routes know them, so none can be forgotten in one of them.
 *
 * @param basePath such as `/cahier`; empty where the public address has no path
 */
export const underBase = (html: string, basePath: string): string =>
  basePath === '' ? html : html.replace(ADDRESS, `$1${basePath}`);
