import type { ReleaseContent } from '../release.js';
import type { CertificateGrid } from './certificate.js';

/** Which blocks of a grid the rows of a release are made of. */
export class RowBlocks {
  constructor(
    private readonly grid: CertificateGrid,
    private readonly release: ReleaseContent,
  ) {}

  /** Units of a group, named by blocks per profile question. */
  unitsOf(group: readonly (readonly number[])[]): readonly number[] {
    return group.reduce<readonly number[]>(
      (units, blocks, side) =>
        units.flatMap((unit) =>
          blocks.map((block) => unit * this.grid.blocks[side]!.length + block),
        ),
      [0],
    );
  }

  /** The units of a published row; undefined where it cuts a block, so that nothing vouches for it. */
  unitsOfRow(by: readonly string[], label: string): readonly number[] | undefined {
    const parts = label.split('|');
    let isWhole = true;
    const group = this.grid.by.map((code, side) => {
      const blocks = this.grid.blocks[side]!;
      const name = parts[by.indexOf(code)] ?? 'Total';
      if (name === 'Total') return [...blocks.keys()];
      const options = this.optionsOf(code, name);
      const isIn = (option: string): boolean => options.has(option);
      const touched = [...blocks.keys()].filter((block) => blocks[block]!.some(isIn));
      isWhole &&= touched.every((block) => blocks[block]!.every(isIn));
      return touched;
    });
    return isWhole ? this.unitsOf(group) : undefined;
  }

  /** Blocks per row of the axis that is a union of whole ones: what may be asked about it. */
  rowsOf(side: number): readonly (readonly number[])[] {
    const code = this.grid.by[side]!;
    const blocks = this.grid.blocks[side]!;
    const { groups = [] } = this.release.definition.questionnaire.profile.find(
      (one) => one.code === code,
    )!;
    const rows = groups.flatMap((group) => {
      const options = this.optionsOf(code, group.code);
      const touched = [...blocks.keys()].filter((b) => blocks[b]!.some((one) => options.has(one)));
      // Whoever is in a block that the row cuts may as well be outside it.
      const inside = touched.filter((b) => blocks[b]!.every((one) => options.has(one)));
      return inside.length > 1 ? [inside] : [];
    });
    return [...[...blocks.keys()].map((block) => [block]), ...rows];
  }

  /** The options under a row's code: a group's, an option's own, or those of merged siblings. */
  private optionsOf(code: string, name: string): ReadonlySet<string> {
    const { profile } = this.release.definition.questionnaire;
    const { options, groups = [] } = profile.find((one) => one.code === code)!;
    const own = name.split('+');
    if (own.every((part) => options.some((option) => option.code === part))) return new Set(own);
    const parentOf = new Map(groups.map((group) => [group.code, group.parent]));
    const isUnder = (start: string | undefined): boolean => {
      let up = start;
      for (let step = 0; up !== undefined && step <= groups.length; step++) {
        if (up === name) return true;
        up = parentOf.get(up);
      }
      return false;
    };
    return new Set(options.filter(({ parent }) => isUnder(parent)).map((option) => option.code));
  }
}
