import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Import, readImports, roomOf, SRC } from './read-imports.js';

/** Who imports whom, as names of files, folders or rooms. */
type Graph = ReadonlyMap<string, ReadonlySet<string>>;

function graphOf(arrows: readonly (readonly [from: string, to: string])[]): Graph {
  const graph = new Map<string, Set<string>>();
  for (const [from, to] of arrows) {
    if (from !== to) graph.set(from, (graph.get(from) ?? new Set()).add(to));
  }
  return graph;
}

const targetOf = ({ file, target }: Import): string =>
  join(dirname(file), target).replace(/\.js$/, '.ts');

const relativeImports = (imports: readonly Import[]): readonly Import[] =>
  imports.filter(({ target }) => target.startsWith('.'));

const byFile = (imports: readonly Import[]): Graph =>
  graphOf(relativeImports(imports).map((one) => [one.file, targetOf(one)]));

/** Files that wire a whole room together: its face and its modules. */
const isWiring = (file: string): boolean => /(^|\/)index\.ts$|\.module\.ts$/.test(file);

const isWithin = (folder: string, outer: string): boolean =>
  outer === '.' || `${folder}/`.startsWith(`${outer}/`);

/** Between folders side by side; what lies in a folder and what lies deeper in it are one feature. */
function byFolder(imports: readonly Import[]): Graph {
  const arrows = relativeImports(imports)
    .filter((one) => !isWiring(one.file))
    .map((one) => [dirname(one.file), dirname(targetOf(one))] as const);
  return graphOf(arrows.filter(([from, to]) => !isWithin(from, to) && !isWithin(to, from)));
}

const byRoom = (imports: readonly Import[]): Graph =>
  graphOf(relativeImports(imports).map((one) => [one.from, roomOf(join(SRC, targetOf(one)))]));

/** Every circle is told once, as the way around it. */
function circlesOf(graph: Graph): readonly string[] {
  const done = new Set<string>();
  const way: string[] = [];
  const circles: string[] = [];
  const walk = (node: string): void => {
    if (way.includes(node)) circles.push([...way.slice(way.indexOf(node)), node].join(' -> '));
    if (done.has(node) || way.includes(node)) return;
    way.push(node);
    for (const next of graph.get(node) ?? []) walk(next);
    way.pop();
    done.add(node);
  };
  for (const node of graph.keys()) walk(node);
  return circles;
}

const all = readImports();

describe('imports', () => {
  it('knows a circle when it sees one', () => {
    const arrows = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['c', 'd'],
    ] as const;
    expect(circlesOf(graphOf(arrows))).toEqual(['a -> b -> c -> a']);
    expect(circlesOf(graphOf(arrows.slice(1)))).toEqual([]);
  });

  it('has no circle of files', () => {
    expect(circlesOf(byFile(all))).toEqual([]);
  });

  it('has no circle of folders', () => {
    expect(circlesOf(byFolder(all))).toEqual([]);
  });

  it('has no circle of rooms', () => {
    expect(circlesOf(byRoom(all))).toEqual([]);
  });
});
