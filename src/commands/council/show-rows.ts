/** As many rows as a block of a package has. */
const BLOCK = 1000;

/**
 * Says on a terminal how far the rows are, and that they can be left: what was written until then stays.
 *
 * @param doing what is done with them, such as "opened"
 */
export const showRows =
  (doing: string, rows: number) =>
  (done: number, all: number): void => {
    if (!process.stderr.isTTY) return;
    const so = `\r${Math.min(done * BLOCK, rows)} of ${rows} rows ${doing}; Ctrl and C stop it`;
    process.stderr.write(done < all ? so : '\r\u001B[K');
  };
