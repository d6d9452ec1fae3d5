/** A4 in points: a wide left margin with the red line of a school notebook. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 84,
  right: 48,
  top: 74,
  bottom: 66,
  marginLine: 62,
} as const;

/** Between the edge of a cell and its words. */
export const PADDING = 2.5;

export const CONTENT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const PAGE_END = PAGE.height - PAGE.bottom;
