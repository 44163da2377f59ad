import type { Expression, Table } from './expression.js';
import type { Vocabulary } from './scope.js';

/**
 * Which way a formula goes when a fact goes up (no to yes, a larger number, a later day, one more choice): `up`, `down`,
 * both ways or unforeseeably (`mixed`), or not at all (`none`). Sound, not complete: `mixed` may still be one of the others.
 */
export type Polarity = 'none' | 'up' | 'down' | 'mixed';

export function flip(polarity: Polarity): Polarity {
  return polarity === 'up' ? 'down' : polarity === 'down' ? 'up' : polarity;
}

export function combine(...polarities: readonly Polarity[]): Polarity {
  const ways = new Set(polarities.filter((polarity) => polarity !== 'none'));
  return ways.size > 1 ? 'mixed' : ([...ways][0] ?? 'none');
}

/** How a formula follows a fact. The formula has been verified: it names only what exists, and no rule uses itself. */
export function polarityOf(expression: Expression, fact: string, vocabulary: Vocabulary): Polarity {
  const of = (inner: Expression) => polarityOf(inner, fact, vocabulary);
  const together = (inner: readonly Expression[]) => combine(...inner.map(of));
  if (typeof expression !== 'object') return 'none';
  if ('fact' in expression) {
    if (expression.fact !== fact) return 'none';
    return vocabulary.facts[fact]?.type === 'choice' ? 'mixed' : 'up';
  }
  if ('rule' in expression) return of(vocabulary.rules?.[expression.rule] ?? true);
  if ('score' in expression) return polarityOfScore(expression.score, vocabulary, of);
  if ('all' in expression) return together(expression.all);
  if ('any' in expression) return together(expression.any);
  if ('count' in expression) return together(expression.count);
  if ('sum' in expression) return together(expression.sum);
  if ('not' in expression) return flip(of(expression.not));
  if ('compare' in expression) {
    const [left, sign, right] = expression.compare;
    if (sign === '=' || sign === '!=') return together([left, right]) === 'none' ? 'none' : 'mixed';
    const difference = combine(of(left), flip(of(right)));
    return sign === '>' || sign === '>=' ? difference : flip(difference);
  }
  // A list with more words is harder to find whole, and finds more.
  if ('in' in expression) return combine(flip(of(expression.in[0])), of(expression.in[1]));
  if ('age' in expression) return combine(flip(of(expression.age)), of(expression.on ?? true));
  if ('span' in expression) return combine(flip(of(expression.span[0])), of(expression.span[1]));
  if ('table' in expression) return throughTable(of(expression.at), vocabulary.tables?.[expression.table]);
  return 'none';
}

function throughTable(key: Polarity, table: Table | undefined): Polarity {
  if (key === 'none' || !table || !('bands' in table)) return key === 'none' ? 'none' : 'mixed';
  const values = table.bands.map(({ value }) => (typeof value === 'string' ? NaN : Number(value)));
  if (values.every((value, index) => index === 0 || value >= values[index - 1]!)) return key;
  return values.every((value, index) => index === 0 || value <= values[index - 1]!) ? flip(key) : 'mixed';
}

function polarityOfScore(name: string, vocabulary: Vocabulary, of: (expression: Expression) => Polarity): Polarity {
  const scoring = vocabulary.scores?.[name];
  switch (scoring?.strategy) {
    case undefined:
      return 'none';
    case 'points':
      return combine(...scoring.parameters.items.map(({ when, points }) => (points < 0 ? flip(of(when)) : of(when))));
    case 'weighted-mean':
      return combine(...scoring.parameters.items.map(({ value }) => of(value)));
    case 'share':
    case 'lowest':
      return combine(...scoring.parameters.of.map(of));
  }
}
