/**
 * An office of a local government for immigrants.
 *
 * Source: the kinds are those of the AS/COA and USC report of 2015; see the pack `indicators/offices`.
 */
export interface Office {
  readonly city: string;
  /** Year. */
  readonly founded?: number | undefined;
  /** Whether it brings people to the city, helps those who came, or both. */
  readonly type: 'attract' | 'integrate' | 'both';
  readonly stance: 'reactive' | 'proactive';
  readonly mandates: readonly string[];
  /** Full-time posts. Absent means not known. */
  readonly staffFte?: number | undefined;
  /** A year's budget in `currency`. Absent means not known, not zero. */
  readonly budget?: number | undefined;
  readonly currency?: string | undefined;
  readonly reportsTo?: string | undefined;
  readonly legalBasis: 'ordinance' | 'executive' | 'informal';
  /** BCP 47 of the languages that it works in. */
  readonly languages: readonly string[];
}

/**
 * Whether an office can outlast who founded it: it stands on more than custom, and has money.
 *
 * @returns undefined where the budget is not known and nothing else decides.
 */
export function isSustainable({ legalBasis, budget }: Pick<Office, 'legalBasis' | 'budget'>): boolean | undefined {
  if (legalBasis === 'informal') return false;
  return budget === undefined ? undefined : budget > 0;
}
