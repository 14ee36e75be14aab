import ts from 'typescript';

/** Declares tests: `test(…)`, `it.each(…)(…)`, `describe(…)`. */
const DECLARES = /^(test|it|describe)\b/;

/** Of one that does not run, or may not, nobody can say that it holds anything. */
const IDLE = /\.(skip|skipIf|runIf|todo|fails)\b/;

/** The literal texts of a row, in their order; what is made at run time is left as it stands. */
const wordsOf = (row: ts.Expression): (string | undefined)[] =>
  (ts.isArrayLiteralExpression(row) ? [...row.elements] : [row]).map((cell) =>
    ts.isStringLiteralLike(cell) ? cell.text : undefined,
  );

/** The rows of a table that stands in the file: in the call itself, or under a name. */
function rowsOf(table: ts.Expression | undefined, source: ts.SourceFile): ts.Expression[] {
  if (!table) return [];
  if (ts.isAsExpression(table)) return rowsOf(table.expression, source);
  if (ts.isArrayLiteralExpression(table)) return [...table.elements];
  if (!ts.isIdentifier(table)) return [];
  const named = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find(({ name }) => name.getText(source) === table.text);
  return rowsOf(named?.initializer, source);
}

/** A title as its row fills it in. */
function filled(title: string, row: ts.Expression): string {
  const words = wordsOf(row);
  return title.replace(/%[sjdifoO]/g, (placeholder) => words.shift() ?? placeholder);
}

/** The titles of the tests in a file, as they are written and as the rows of their tables fill them in. */
export function titlesIn(text: string): string[] {
  const source = ts.createSourceFile('a.test.tsx', text, ts.ScriptTarget.Latest, true);
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const declares = node.expression.getText(source);
      const [title] = node.arguments;
      if (DECLARES.test(declares)) {
        const { expression } = node;
        const how = ts.isCallExpression(expression)
          ? expression.expression.getText(source)
          : declares;
        if (IDLE.test(how)) return;
        if (title && ts.isStringLiteralLike(title)) {
          const table = ts.isCallExpression(expression) ? expression.arguments[0] : undefined;
          titles.push(title.text, ...rowsOf(table, source).map((row) => filled(title.text, row)));
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return titles;
}
