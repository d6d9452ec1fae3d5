/**
 * Spreads labels over cells of these sizes, as evenly as whole people allow: so many of each label
 * altogether, and in every stretch of cells about its share of them.
 */
export function spread(sizes: Int32Array, totals: readonly number[]): Int32Array {
  const labels = totals.length;
  const everybody = totals.reduce((sum, total) => sum + total, 0);
  const given = totals.map(() => 0);
  const counts = new Int32Array(sizes.length * labels);
  let placed = 0;
  sizes.forEach((people, cell) => {
    for (let i = 0; i < people; i++) {
      placed++;
      let next = -1;
      let most = -Infinity;
      for (let label = 0; label < labels; label++) {
        const missing = (placed * totals[label]!) / everybody - given[label]!;
        if (given[label]! < totals[label]! && missing > most) [next, most] = [label, missing];
      }
      given[next]!++;
      counts[cell * labels + next]!++;
    }
  });
  return counts;
}
