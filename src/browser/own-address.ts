/**
 * Where this server's pages are, without a trailing slash: the folder above that of the scripts. Only
 * the server knows whether its public address has a path, and it wrote it before the script's own.
 */
export const OWN_ADDRESS = new URL('..', import.meta.url).href.replace(/\/$/, '');
