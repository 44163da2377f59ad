import type { SafetyMark } from '@newcomer/hsds';

/**
 * How far a withheld row's address, point, telephone and mail are kept secret elsewhere.
 *
 * 0 none: an inactive service's address is the house of the active ones. 1 `known`: taken out of free text and contacts; where
 * another record states the same as its own, that is kept and reported as severe (excluded, "do not refer"). 2 `secret`: withheld
 * wherever it stands (private, confidential, survivors' shelters).
 */
export type Secrecy = 0 | 1 | 2;

export const SECRECY: Readonly<Record<SafetyMark, Secrecy>> = {
  confidential: 2,
  private: 2,
  excluded: 1,
  'do-not-refer': 1,
  inactive: 0,
};
