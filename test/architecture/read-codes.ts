import ts from 'typescript';

/** A code that a file names, and the values that it gives to its sentence. */
export interface Named {
  readonly code: string;
  /** Names of the values, in the order of the alphabet. */
  readonly given: readonly string[];
}

type Place = readonly [code: ts.Expression | undefined, values?: ts.Expression | undefined];

/** Every `refuse('code', { … })` of a file whose code is written there. */
export const refusalsNamedIn = (text: string): readonly Named[] =>
  text.includes('refuse')
    ? namedIn(text, (name, [code, values]) => (name === 'refuse' ? [[code, values]] : []))
    : [];

/** Every finding that a file reports, or gives to a form that does. */
export const findingsNamedIn = (text: string): readonly Named[] =>
  namedIn(text, (name, args) => {
    if (name === 'report' || name === 'note') {
      return branchesOf(args[1]).map((finding) => [finding, args[2]]);
    }
    if (name === 'rule') {
      const pairs = branchesOf(args[0]).filter(ts.isArrayLiteralExpression);
      return pairs.map(({ elements }) => [elements[0], elements[1]]);
    }
    return ['checkUnique', 'listOf', 'matching'].includes(name) ? args.map((code) => [code]) : [];
  });

const branchesOf = (node: ts.Expression | undefined): readonly ts.Expression[] =>
  !node ? [] : ts.isConditionalExpression(node) ? [node.whenTrue, node.whenFalse] : [node];

function namedIn(
  text: string,
  placesIn: (called: string, args: readonly ts.Expression[]) => readonly Place[],
): readonly Named[] {
  const found: Named[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const called = node.expression.getText().replace(/<.*/, '');
      for (const [code, values] of placesIn(called, node.arguments)) {
        if (code && ts.isStringLiteral(code))
          found.push({ code: code.text, given: namesIn(values) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('named.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

const namesIn = (values: ts.Expression | undefined): readonly string[] =>
  values && ts.isObjectLiteralExpression(values)
    ? values.properties.map((property) => property.name?.getText() ?? '').sort()
    : [];
