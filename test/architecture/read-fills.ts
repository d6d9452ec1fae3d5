import ts from 'typescript';

/** A `fill(sentence, values)` in the code. */
export interface Filled {
  readonly where: string;
  /** The English sentences that it may be of; nothing where the code does not say which. */
  readonly sentences: readonly string[] | undefined;
  /** Names of its values, for each shape that they may have; nothing where any name may be among them. */
  readonly given: readonly (readonly string[])[] | undefined;
}

/** Every `fill` of these files, with the sentences of the catalogues that the types lead to. */
export function fillsIn(files: readonly string[]): readonly Filled[] {
  const program = ts.createProgram(files, {
    ...{ target: ts.ScriptTarget.ES2024, module: ts.ModuleKind.NodeNext, noEmit: true },
    ...{ strict: true, resolveJsonModule: true, experimentalDecorators: true, types: [] },
    lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  });
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const calls: ts.CallExpression[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText() === 'fill') calls.push(node);
      ts.forEachChild(node, visit);
    };
    visit(program.getSourceFile(file)!);
    return calls.map(({ arguments: [sentence, values] }) => ({
      where: `${file}: ${sentence!.getText()}`,
      sentences: sentencesOf(sentence!, checker),
      given: values ? namesOf(checker.getTypeAtLocation(values)) : [[]],
    }));
  });
}

function namesOf(type: ts.Type): Filled['given'] {
  if (type.getStringIndexType()) return undefined;
  return (type.isUnion() ? type.types : [type]).map((shape) =>
    shape
      .getProperties()
      .filter(({ flags }) => (flags & ts.SymbolFlags.Optional) === 0)
      .map(({ name }) => name),
  );
}

type Sentences = readonly string[] | undefined;

function ofEach<T>(parts: readonly T[], sentencesFor: (part: T) => Sentences): Sentences {
  const found = parts.map(sentencesFor);
  return found.every((one) => one !== undefined) ? found.flat() : undefined;
}

function sentencesOf(node: ts.Expression, checker: ts.TypeChecker): Sentences {
  const of = (one: ts.Expression): Sentences => sentencesOf(one, checker);
  if (ts.isStringLiteral(node)) return [node.text];
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) {
    return of(node.expression);
  }
  if (ts.isConditionalExpression(node)) return ofEach([node.whenTrue, node.whenFalse], of);
  if (ts.isElementAccessExpression(node)) {
    const group = checker.getTypeAtLocation(node.expression);
    const key = checker.getTypeAtLocation(node.argumentExpression);
    return ofEach(key.isUnion() ? key.types : [key], (one) =>
      one.isStringLiteral() ? sentencesAt(group.getProperty(one.value), checker) : undefined,
    );
  }
  const name = ts.isPropertyAccessExpression(node) ? node.name : node;
  return ts.isIdentifier(name)
    ? sentencesAt(checker.getSymbolAtLocation(name), checker)
    : undefined;
}

/** What stands at a key of a catalogue, or is kept under a name that the code gives it. */
function sentencesAt(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): Sentences {
  if (!symbol?.declarations) return undefined;
  return ofEach(symbol.declarations, (one) => {
    if (ts.isBindingElement(one) && ts.isObjectBindingPattern(one.parent)) {
      const from = checker.getTypeAtLocation(one.parent);
      return sentencesAt(from.getProperty((one.propertyName ?? one.name).getText()), checker);
    }
    const isKept = ts.isVariableDeclaration(one) || ts.isPropertyAssignment(one);
    return isKept && one.initializer ? sentencesOf(one.initializer, checker) : undefined;
  });
}
