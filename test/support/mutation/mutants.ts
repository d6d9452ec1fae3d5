import ts from 'typescript';

/** One small wrong turn: the text that replaces a piece of a source file. */
export interface Mutant {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly line: number;
}

type Change = Omit<Mutant, 'line'>;

const SWAPPED: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.PlusToken]: '-',
  [ts.SyntaxKind.MinusToken]: '+',
};

const OTHER_METHOD: Readonly<Record<string, string>> = {
  every: 'some',
  some: 'every',
  min: 'max',
  max: 'min',
};

const over = (node: ts.Node, text: string): Change => ({
  start: node.getStart(),
  end: node.getEnd(),
  text,
});

const isComparison = (node: ts.Node): boolean =>
  ts.isBinaryExpression(node) && node.operatorToken.kind in SWAPPED;

/** A condition that holds when it should not; comparisons have a finer change of their own. */
function negated(condition: ts.Expression): readonly Change[] {
  return isComparison(condition) || ts.isPrefixUnaryExpression(condition)
    ? []
    : [over(condition, `!(${condition.getText()})`)];
}

/** A guard is an if without an else, whose only business is to leave. */
function withoutGuard(node: ts.IfStatement): readonly Change[] {
  const body = ts.isBlock(node.thenStatement)
    ? node.thenStatement.statements
    : [node.thenStatement];
  const last = body.at(-1);
  const leaves =
    last &&
    (ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isContinueStatement(last));
  return leaves && !node.elseStatement ? [over(node, ';')] : [];
}

function changesOf(node: ts.Node): readonly Change[] {
  if (ts.isBinaryExpression(node)) {
    const swapped = SWAPPED[node.operatorToken.kind];
    return swapped === undefined ? [] : [over(node.operatorToken, swapped)];
  }
  if (ts.isIfStatement(node)) return [...negated(node.expression), ...withoutGuard(node)];
  if (ts.isConditionalExpression(node)) return negated(node.condition);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    return [over(node, node.operand.getText())];
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [over(node, 'false')];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [over(node, 'true')];
  if (ts.isNumericLiteral(node)) return [over(node, `(${node.text} + 1)`)];
  if (ts.isArrayLiteralExpression(node)) return node.elements.map((one) => over(one, '...[]'));
  if (ts.isPropertyAccessExpression(node) && Object.hasOwn(OTHER_METHOD, node.name.text)) {
    return [over(node.name, OTHER_METHOD[node.name.text]!)];
  }
  if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) {
    return [over(node, ';')];
  }
  return [];
}

/** `secret.fill(0);`: that a secret was overwritten after its last use is what no spec can see. */
const isWiping = (node: ts.Node): boolean =>
  ts.isExpressionStatement(node) && /^(key|secret|der)\.fill\(0\);$/.test(node.getText());

/** What is never run, only names things, or leaves no trace: a change there says nothing about the specs. */
const isSilent = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  isWiping(node);

/** Every small wrong turn in a file, in the order of the text. */
export function mutantsOf(source: string): readonly Mutant[] {
  const file = ts.createSourceFile('mutated.ts', source, ts.ScriptTarget.ESNext, true);
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (isSilent(node)) return;
    for (const change of changesOf(node)) {
      found.push({ ...change, line: file.getLineAndCharacterOfPosition(change.start).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.sort((one, other) => one.start - other.start || one.end - other.end);
}
