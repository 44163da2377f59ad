// Finds the places of a TypeScript file where a mistake could hide, and writes the file anew so that each mistake can be
// switched on by its number while the program runs: one build for all of them.
import ts from 'typescript';
import { regexMutants } from './regex-mutants.mjs';

const SWAPS = new Map([
  [ts.SyntaxKind.LessThanToken, ['<=', '>=']],
  [ts.SyntaxKind.LessThanEqualsToken, ['<', '>']],
  [ts.SyntaxKind.GreaterThanToken, ['>=', '<=']],
  [ts.SyntaxKind.GreaterThanEqualsToken, ['>', '<']],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ['!==']],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ['===']],
  [ts.SyntaxKind.AmpersandAmpersandToken, ['||']],
  [ts.SyntaxKind.BarBarToken, ['&&']],
  [ts.SyntaxKind.QuestionQuestionToken, ['&&']],
  [ts.SyntaxKind.PlusToken, ['-']],
  [ts.SyntaxKind.MinusToken, ['+']],
  [ts.SyntaxKind.AsteriskToken, ['/']],
  [ts.SyntaxKind.SlashToken, ['*']],
  [ts.SyntaxKind.PercentToken, ['*']],
]);
const METHODS = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
  ['floor', 'ceil'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['unshift', 'push'],
]);
/** Calls without which the value itself is left. */
const DROPPED = new Set(['filter', 'sort', 'reverse', 'slice', 'trim', 'toLowerCase']);

/** A list of more is data and no decision: its first and its last stand for the others. */
const LONG = 8;

/** @returns {{ code: string, mutants: { id: number, line: number, what: string }[] }} the code asks `__mutant(id)`. */
export function mutate(path, text, firstId) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2021, true);
  const mutants = [];
  const raw = (node) => text.slice(node.getStart(source), node.end);

  function render(node) {
    let out = '';
    let at = node.getStart(source);
    const end = node.end;
    node.forEachChild((child) => {
      const start = child.getStart(source);
      out += text.slice(at, start) + (isCode(child) ? render(child) : raw(child));
      at = child.end;
    });
    out += text.slice(at, end);
    for (const { to, what } of changesOf(node)) {
      const id = firstId + mutants.length;
      mutants.push({ id, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1, what });
      out = ts.isBlock(node) ? `{ if (!__mutant(${id})) ${out} }` : `(__mutant(${id}) ? ${to} : ${out})`;
    }
    return out;
  }

  function changesOf(node) {
    if (inMessage(node) || inMiddleOfList(node)) return [];
    if (ts.isRegularExpressionLiteral(node)) return regexMutants(node.text, LONG);
    if (ts.isBinaryExpression(node) && SWAPS.has(node.operatorToken.kind)) {
      const [left, right] = [raw(node.left), raw(node.right)];
      return SWAPS.get(node.operatorToken.kind).map((sign) => ({
        to: `((${left}) ${sign} (${right}))`,
        what: `${node.operatorToken.getText(source)} → ${sign}`,
      }));
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      return [{ to: `(${raw(node.operand)})`, what: 'without !' }];
    if (node.kind === ts.SyntaxKind.TrueKeyword && !ts.isLiteralTypeNode(node.parent)) return [{ to: 'false', what: 'true → false' }];
    if (node.kind === ts.SyntaxKind.FalseKeyword && !ts.isLiteralTypeNode(node.parent)) return [{ to: 'true', what: 'false → true' }];
    if (ts.isStringLiteral(node) && isValue(node) && node.text !== '') return [{ to: "''", what: `'${node.text}' → ''` }];
    if (ts.isNumericLiteral(node) && isValue(node))
      return [{ to: `${Number(node.text) + 1}`, what: `${node.text} → ${Number(node.text) + 1}` }];
    if (ts.isArrayLiteralExpression(node) && node.elements.length > 0 && !ts.isBinaryExpression(node.parent))
      return [{ to: '[]', what: '[…] → []' }];
    if (ts.isConditionalExpression(node)) {
      return [
        { to: `(${raw(node.whenTrue)})`, what: 'condition → true' },
        { to: `(${raw(node.whenFalse)})`, what: 'condition → false' },
      ];
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && !raw(node).includes('?.')) {
      const { name, expression } = node.expression;
      const args = text.slice(name.end, node.end);
      if (METHODS.has(name.text))
        return [{ to: `${raw(expression)}.${METHODS.get(name.text)}${args}`, what: `${name.text} → ${METHODS.get(name.text)}` }];
      if (DROPPED.has(name.text)) return [{ to: `(${raw(expression)})`, what: `without ${name.text}` }];
    }
    if (ts.isBlock(node) && node.statements.length > 0 && ts.isIfStatement(node.parent)) return [{ to: '', what: 'block removed' }];
    return [];
  }

  function isValue(node) {
    const { parent } = node;
    if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent)) return false;
    return parent.name !== node;
  }

  /** Wording is for people and no contract (CONTRIBUTING): messages of errors, problems and reports are left alone. */
  function inMessage(node) {
    for (let inner = node; inner.parent; inner = inner.parent) {
      const { parent } = inner;
      if (ts.isPropertyAssignment(parent) && ['message', 'title'].includes(parent.name.getText(source))) return true;
      if (ts.isVariableDeclaration(parent) && parent.name.getText(source) === 'MESSAGES') return true;
      if (ts.isCallExpression(parent) && parent.expression.getText(source) === 'draft.report' && parent.arguments.indexOf(inner) === 3)
        return true;
      if (ts.isPropertyAssignment(parent) && parent.name.getText(source) === 'error' && path.includes('schema')) return true;
      if (ts.isNewExpression(parent) && parent.expression.getText(source).endsWith('Error') && parent.arguments?.indexOf(inner) === 1)
        return true;
    }
    return false;
  }

  function inMiddleOfList(node) {
    for (let inner = node; inner.parent && !ts.isFunctionLike(inner); inner = inner.parent) {
      const items = inner.parent.elements ?? inner.parent.properties;
      if (items?.length > LONG && items.every(isDatum) && inner !== items[0] && inner !== items[items.length - 1]) return true;
    }
    return false;
  }

  return { code: render(source), mutants };
}

/** Types and imports hold no mistake that runs. */
function isCode(node) {
  return !(
    ts.isTypeNode(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}

function isDatum(node) {
  if (ts.isPropertyAssignment(node)) return isDatum(node.initializer);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isDatum);
  if (ts.isObjectLiteralExpression(node)) return node.properties.every(isDatum);
  return (
    ts.isLiteralExpression(node) || ts.isIdentifier(node) || [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword].includes(node.kind)
  );
}
