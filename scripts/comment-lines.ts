import ts from 'typescript';

/** The lines of a file on which a comment ends, from 1. What only looks like one inside a string is none. */
export function findCommentLines(sourceFile: ts.SourceFile): ReadonlySet<number> {
  const lines = new Set<number>();
  const visit = (node: ts.Node): void => {
    for (const { end } of findCommentsBefore(node, sourceFile.text))
      lines.add(sourceFile.getLineAndCharacterOfPosition(end).line + 1);
    for (const child of node.getChildren(sourceFile)) visit(child);
  };
  visit(sourceFile);
  return lines;
}

/** Those between the token before and the first of the node, whichever of both they belong to. */
function findCommentsBefore(node: ts.Node, text: string): ts.CommentRange[] {
  const start = node.getFullStart();
  return [...(ts.getTrailingCommentRanges(text, start) ?? []), ...(ts.getLeadingCommentRanges(text, start) ?? [])];
}
