import type { Dimension } from './instance.js';
import { isRecord, isText, isTextList } from './json-shapes.js';
import { refuse } from './refusals.js';

type Sums = readonly (readonly [string, readonly string[]])[];

/** A tree from `root`, and maybe a second way of adding up the same nodes. */
export function readDimension(json: unknown): Dimension {
  if (!isRecord(json) || !isText(json['id']) || !isText(json['root'])) {
    throw refuse('bad-dimension');
  }
  const { id, root } = json as { id: string; root: string };
  const children = readSums(json['children'], id);
  const alsoSums = json['alsoSums'] === undefined ? [] : readSums(json['alsoSums'], id);
  checkTree(children, root, id);
  const sums = [...children, ...alsoSums];
  checkNoCycle(sums, id);
  const nodes = [...new Set([root, ...sums.flatMap(([node, parts]) => [node, ...parts])])];
  return { id, root, sums, nodes };
}

function readSums(json: unknown, id: string): Sums {
  const entries = isRecord(json) ? Object.entries(json) : undefined;
  if (!entries?.every(([, parts]) => isTextList(parts) && parts.length > 0)) {
    throw refuse('bad-dimension');
  }
  const sums = entries as [string, string[]][];
  if (sums.some(([, parts]) => new Set(parts).size < parts.length)) {
    throw refuse('node-twice', { dimension: id });
  }
  return sums;
}

/** Every node of `children` must hang from the root, under one parent. */
function checkTree(children: Sums, root: string, id: string): void {
  const below = new Map(children);
  const parents = new Map<string, string>();
  for (const [node, parts] of children) {
    for (const part of parts) {
      if (parents.has(part)) {
        throw refuse('node-twice', { dimension: id });
      }
      parents.set(part, node);
    }
  }
  const reached = new Set([root]);
  for (const node of reached) for (const part of below.get(node) ?? []) reached.add(part);
  if (parents.has(root) || children.some(([node]) => !reached.has(node))) {
    throw refuse(parents.has(root) ? 'cyclic-hierarchy' : 'unknown-node', { dimension: id });
  }
}

function checkNoCycle(sums: Sums, id: string): void {
  const below = new Map<string, string[]>();
  for (const [node, parts] of sums) below.set(node, [...(below.get(node) ?? []), ...parts]);
  const waiting = new Map<string, number>();
  for (const [, parts] of sums) for (const part of parts) increase(waiting, part);
  const free = [...below.keys()].filter((node) => !waiting.has(node));
  let seen = 0;
  for (const node of free) {
    if (below.has(node)) seen += 1;
    for (const part of below.get(node) ?? []) {
      const left = waiting.get(part)! - 1;
      waiting.set(part, left);
      if (left === 0) free.push(part);
    }
  }
  if (seen < below.size) {
    throw refuse('cyclic-hierarchy', { dimension: id });
  }
}

function increase(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}
