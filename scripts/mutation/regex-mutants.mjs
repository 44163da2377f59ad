import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

const parser = new RegExpParser({ ecmaVersion: 2024 });

/**
 * The small mistakes that could be made in a regular expression.
 *
 * @param {string} literal as it stands in the code
 * @param {number} long an alternation of more than so many is a list of words, which its first and last stand for
 * @returns {{ to: string, what: string }[]}
 */
export function regexMutants(literal, long) {
  const pattern = parser.parseLiteral(literal);
  const found = [];
  const replace = ({ start, end }, by, what) => found.push({ to: literal.slice(0, start) + by + literal.slice(end), what });
  const flip = (node) => {
    const escape = node.raw[1];
    const other = escape === escape.toLowerCase() ? escape.toUpperCase() : escape.toLowerCase();
    replace(node, `\\${other}${node.raw.slice(2)}`, `${node.raw} → \\${other}`);
  };
  const branches = (node) => {
    const { alternatives } = node;
    if (alternatives.length < 2) return;
    for (const [index, { start, end, raw }] of alternatives.entries()) {
      if (alternatives.length > long && index > 0 && index < alternatives.length - 1) continue;
      // With the bar that parts it from its neighbour.
      replace(index === 0 ? { start, end: end + 1 } : { start: start - 1, end }, '', `without |${raw}`);
    }
  };
  visitRegExpAST(pattern, {
    onPatternEnter: branches,
    onGroupEnter: branches,
    onCapturingGroupEnter: branches,
    onAssertionEnter(node) {
      if (node.kind === 'start' || node.kind === 'end') replace(node, '', `without ${node.raw}`);
      else if (node.kind === 'word') flip(node);
      else {
        branches(node);
        const sign = node.start + (node.kind === 'lookahead' ? 2 : 3);
        replace({ start: sign, end: sign + 1 }, node.negate ? '=' : '!', `${node.raw} turned round`);
      }
    },
    onCharacterClassEnter(node) {
      const start = node.start + 1;
      if (node.negate) replace({ start, end: start + 1 }, '', `${node.raw} turned round`);
      else replace({ start, end: start }, '^', `${node.raw} turned round`);
    },
    onCharacterSetEnter(node) {
      if (node.kind !== 'any') flip(node);
    },
    onQuantifierEnter({ element, end, min, max, raw }) {
      const quantifier = { start: element.end, end };
      replace(quantifier, '', `${raw} once`);
      if (raw.endsWith('}') && max !== min && max !== Infinity)
        replace(quantifier, `{${min},${max + 1}}`, `${raw} at most ${max + 1} times`);
    },
  });
  if (pattern.flags.ignoreCase) found.push({ to: literal.replace(/i(?=[a-z]*$)/, ''), what: 'without the flag i' });
  return found.filter(({ to }) => isPattern(to));
}

function isPattern(literal) {
  try {
    parser.parseLiteral(literal);
    return true;
  } catch {
    return false;
  }
}
