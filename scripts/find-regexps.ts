import ts from 'typescript';
import { findCommentLines } from './comment-lines.js';
import { readConstant } from './read-constant.js';

/** A regular expression of the source. `source` is absent where it is put together from values that are not constants. */
export interface FoundRegexp {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** As written in the file. */
  readonly text: string;
  readonly source?: string;
  readonly flags: string;
  /** A comment stands on its line or the line above. */
  readonly isExplained: boolean;
}

/** Every regular expression literal and every call of `RegExp` in the files, in the order they stand there. */
export function findRegexps(files: readonly string[]): FoundRegexp[] {
  const program = ts.createProgram([...files], {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
    noLib: true,
  });
  return files.flatMap((file) => {
    const sourceFile = program.getSourceFile(file);
    const found = sourceFile === undefined ? [] : findInFile(sourceFile, program.getTypeChecker());
    return found.map((regexp) => ({ file, ...regexp }));
  });
}

function findInFile(sourceFile: ts.SourceFile, checker: ts.TypeChecker): Omit<FoundRegexp, 'file'>[] {
  const found: Omit<FoundRegexp, 'file'>[] = [];
  const commentLines = findCommentLines(sourceFile);
  const visit = (node: ts.Node): void => {
    const pattern = readPattern(node, checker);
    if (pattern !== undefined) {
      const line = lineOf(node, sourceFile);
      const lines = [line, line - 1, lineOf(declarationOf(node), sourceFile) - 1];
      const isExplained = lines.some((each) => commentLines.has(each));
      found.push({ line, text: node.getText(sourceFile), ...pattern, isExplained });
    }
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  return found;
}

/** From 1. */
function lineOf(node: ts.Node, sourceFile: ts.SourceFile): number {
  return sourceFile.getLineAndCharacterOfPosition(node.getStart(sourceFile)).line + 1;
}

/** The statement of a constant that a regular expression is the whole of: formatting may have pushed it onto a line of its own. */
function declarationOf(node: ts.Node): ts.Node {
  return ts.isVariableDeclaration(node.parent) ? node.parent.parent : node;
}

function readPattern(node: ts.Node, checker: ts.TypeChecker): { source?: string; flags: string } | undefined {
  if (ts.isRegularExpressionLiteral(node)) return splitLiteral(node.text);
  if (!isRegexpCall(node)) return undefined;
  const [pattern, flags] = node.arguments ?? [];
  if (pattern !== undefined && ts.isRegularExpressionLiteral(pattern)) return undefined;
  const source = pattern && readConstant(pattern, checker);
  const flagText = flags === undefined ? '' : readConstant(flags, checker);
  return source === undefined || flagText === undefined ? { flags: '' } : { source, flags: flagText };
}

function isRegexpCall(node: ts.Node): node is ts.NewExpression | ts.CallExpression {
  const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
  return isCall && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp';
}

/** Pattern and flags of `/pattern/flags`. */
function splitLiteral(text: string): { source: string; flags: string } {
  const end = text.lastIndexOf('/');
  return { source: text.slice(1, end), flags: text.slice(end + 1) };
}
