import ts from 'typescript';

/** The text that an expression stands for, where constants alone decide it: strings, `A.source`, `[…].join('|')`, sums of them. */
export function readConstant(expression: ts.Expression, checker: ts.TypeChecker): string | undefined {
  const node = unwrap(expression);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return readTemplate(node, false, checker);
  if (ts.isTaggedTemplateExpression(node)) return readRaw(node, checker);
  if (ts.isBinaryExpression(node)) return readSum(node, checker);
  if (ts.isIdentifier(node)) return readThrough(node, checker, readConstant);
  if (ts.isPropertyAccessExpression(node)) return readSource(node, checker);
  if (ts.isCallExpression(node)) return readJoin(node, checker);
  return undefined;
}

function unwrap(node: ts.Expression): ts.Expression {
  const isWrapper = ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node);
  return isWrapper ? unwrap(node.expression) : node;
}

function join(parts: readonly (string | undefined)[], separator = ''): string | undefined {
  return parts.every((part) => part !== undefined) ? parts.join(separator) : undefined;
}

function readTemplate(node: ts.TemplateExpression, raw: boolean, checker: ts.TypeChecker): string | undefined {
  const words = (part: ts.TemplateLiteralLikeNode) => (raw ? (part.rawText ?? part.text) : part.text);
  const spans = node.templateSpans.flatMap((span) => [readConstant(span.expression, checker), words(span.literal)]);
  return join([words(node.head), ...spans]);
}

function readRaw(node: ts.TaggedTemplateExpression, checker: ts.TypeChecker): string | undefined {
  if (node.tag.getText() !== 'String.raw') return undefined;
  if (ts.isTemplateExpression(node.template)) return readTemplate(node.template, true, checker);
  return node.template.rawText ?? node.template.text;
}

function readSum(node: ts.BinaryExpression, checker: ts.TypeChecker): string | undefined {
  if (node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  return join([readConstant(node.left, checker), readConstant(node.right, checker)]);
}

/** `DAY.source`, where DAY is a constant regular expression. */
function readSource(node: ts.PropertyAccessExpression, checker: ts.TypeChecker): string | undefined {
  if (node.name.text !== 'source') return undefined;
  return readThrough(node.expression, checker, (found) => {
    const value = unwrap(found);
    if (ts.isRegularExpressionLiteral(value)) return value.text.slice(1, value.text.lastIndexOf('/'));
    const pattern = ts.isNewExpression(value) ? value.arguments?.[0] : undefined;
    return pattern && readConstant(pattern, checker);
  });
}

function readJoin(node: ts.CallExpression, checker: ts.TypeChecker): string | undefined {
  const [separator] = node.arguments;
  if (!ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== 'join') return undefined;
  const between = separator && readConstant(separator, checker);
  const list = readList(node.expression.expression, checker);
  return between === undefined || list === undefined ? undefined : join(list, between);
}

function readList(expression: ts.Expression, checker: ts.TypeChecker): (string | undefined)[] | undefined {
  const node = unwrap(expression);
  if (ts.isIdentifier(node)) return readThrough(node, checker, readList);
  if (ts.isCallExpression(node) && node.expression.getText() === 'Object.keys') return readKeys(node, checker);
  if (!ts.isArrayLiteralExpression(node)) return undefined;
  return node.elements.flatMap((element) =>
    ts.isSpreadElement(element)
      ? (readList(element.expression, checker) ?? [undefined])
      : [readConstant(element, checker)],
  );
}

function readKeys(node: ts.CallExpression, checker: ts.TypeChecker): string[] | undefined {
  const [object] = node.arguments;
  return (
    object &&
    readThrough(object, checker, (found) => {
      const value = unwrap(found);
      return ts.isObjectLiteralExpression(value) ? value.properties.map((property) => keyOf(property)) : undefined;
    })
  );
}

function keyOf(property: ts.ObjectLiteralElementLike): string {
  return property.name !== undefined && ts.isStringLiteral(property.name)
    ? property.name.text
    : (property.name?.getText() ?? '');
}

type Reader<Value> = (found: ts.Expression, checker: ts.TypeChecker) => Value | undefined;

/** Reads the value that a `const`, of this file or imported, was given; anything else is read as it stands. */
function readThrough<Value>(node: ts.Expression, checker: ts.TypeChecker, read: Reader<Value>): Value | undefined {
  if (!ts.isIdentifier(node)) return read(node, checker);
  const symbol = checker.getSymbolAtLocation(node);
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declaration = target?.valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return undefined;
  const isConstant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return isConstant && declaration.initializer ? read(declaration.initializer, checker) : undefined;
}
