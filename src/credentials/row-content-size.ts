/** Content in a row is padded to one of these: a survey's size is that of its longest response. */
const SMALLEST = 1024;
export const LARGEST_ROW_CONTENT = 131_072;

/** Around the answers in a row: what `{"answers":…}` takes, and that it is a test. */
const AROUND = 64;

/**
 * The size that the content of every row of a survey is padded to, so that its length tells nothing: the
 * longest response, rounded up to a power of two. Above 128 kB the few that are longer are not sent.
 *
 * @param longest bytes of the longest response that the questionnaire admits
 */
export const rowContentSize = (longest: number): number =>
  Math.min(LARGEST_ROW_CONTENT, Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(longest + AROUND))));
