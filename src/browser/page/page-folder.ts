const { up } = globalThis.document?.documentElement.dataset ?? {};

/** Where the files of this page lie, as the page says in which its script stands; undefined on other pages. */
export const PAGE_FOLDER =
  up === undefined ? undefined : new URL(up || '.', location.href).href.replace(/\/$/, '');
