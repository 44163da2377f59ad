/** For tests: needs apart in the tree of which one word may speak, and why no other word would do. */
export const SHARED_WORDS: readonly (readonly [string, string, why: string])[] = [
  ['food.baby', 'goods.baby', 'milk powder is food, and given out with the nappies'],
  ['children.play', 'community.sport', 'a child looks for football with the word that a grown-up uses'],
  ['community.older', 'money.pension', 'a pension is money, and where it is explained is where older people go'],
  ['community.older', 'health.home', 'the same people come to the home of those who are old and of those who are ill'],
  ['money.debt', 'papers.numbers', 'a tax number is asked for by whoever wants to declare tax'],
  ['language.course', 'school.adults', 'the schools for adults of Italy teach the language'],
];
