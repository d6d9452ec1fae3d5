import type { ReleaseContent } from '../release.js';
import { isCount, isList, isObject, isText, onlyHas } from '../shape-checks.js';
import { CERTIFICATE_SCHEMA, type Certificate, type CertificateGrid } from './certificate.js';
import { crossedTablesOf } from './crossed-tables.js';

const isNumber = (value: unknown): boolean => typeof value === 'number';

/**
 * Whether a value from a file can be walked through as a certificate of a release: everything is
 * there, of the right kind and length. Whether it is true is checked elsewhere.
 */
export function isCertificateOf(release: ReleaseContent, json: unknown): json is Certificate {
  return (
    isObject(json) &&
    onlyHas(json, ['schema', 'salt', 'tables', 'colluders', 'grids', 'witnesses']) &&
    json['schema'] === CERTIFICATE_SCHEMA &&
    isText(json['salt']) &&
    isText(json['tables']) &&
    isCount(json['colluders']) &&
    isList(json['grids'], (grid) => isGridOf(release, grid)) &&
    isList(json['witnesses'], (witness) => isWitnessOf(json['grids'] as CertificateGrid[], witness))
  );
}

function isGridOf(release: ReleaseContent, grid: unknown): boolean {
  const { questionnaire } = release.definition;
  if (!isObject(grid) || !onlyHas(grid, ['by', 'blocks', 'people', 'answers'])) return false;
  const { by, blocks, people, answers } = grid;
  if (!isList(by, isText) || by.length < 1 || by.length > 3 || new Set(by).size < by.length) {
    return false;
  }
  if (!isList(blocks, (side) => isList(side, (block) => isList(block, isText)))) return false;
  const sides = blocks;
  const coversEachOptionOnce = by.every((code, side) => {
    const options = questionnaire.profile.find((profile) => profile.code === code)?.options;
    if (!options || sides.length !== by.length) return false;
    const listed = [...sides[side]!.flat()].sort();
    const expected = ['', ...options.map((option) => option.code)].sort();
    return listed.length === expected.length && listed.every((code, i) => code === expected[i]);
  });
  if (!coversEachOptionOnce) return false;
  const units = sides.reduce((product, { length }) => product * length, 1);
  const isCounts = (counts: unknown, width: number): boolean =>
    isList(counts, isNumber) && counts.length === units * width;
  if (!isCounts(people, 1) || !isObject(answers)) return false;
  const views = crossedTablesOf(release)
    .filter(({ isSignature }) => !isSignature)
    .flatMap(({ code, kind, columns }) =>
      kind === 'one'
        ? [[code, columns.length + 1] as const]
        : columns.map((option) => [`${code}|${option}`, 3] as const),
    );
  return views.every(([view, width]) => isCounts(answers[view], width));
}

function isWitnessOf(grids: readonly CertificateGrid[], witness: unknown): boolean {
  if (!isObject(witness) || !onlyHas(witness, ['grid', 'group', 'parts'])) return false;
  const isGrid = (position: unknown): position is number =>
    isCount(position) && position < grids.length;
  const { grid, group, parts } = witness;
  if (!isGrid(grid)) return false;
  const { blocks } = grids[grid]!;
  const isGroup =
    Array.isArray(group) &&
    group.length === blocks.length &&
    group.every((own: unknown, side) =>
      isList(own, (block) => isCount(block) && block < blocks[side]!.length),
    );
  if (!isGroup) return false;
  const isChange = (length: number) => (change: unknown) =>
    isList(change, isNumber) && change.length === length;
  return isList(parts, (part) => {
    if (!isObject(part) || !onlyHas(part, ['grid', 'people', 'answers'])) return false;
    const { people, answers } = part;
    return (
      isGrid(part['grid']) &&
      isList(people, isChange(2)) &&
      isObject(answers) &&
      Object.values(answers).every((changes) => isList(changes, isChange(3)))
    );
  });
}
