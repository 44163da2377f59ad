import migration from '../statistics/migration.json' with { type: 'json' };

/** How far a figure can be trusted. */
type Status = 'ok' | 'range' | 'unverified' | 'disputed' | 'wrong';

/** Statistics about migration that are often quoted, in the shape of `Statistic` in `@newcomer/belonging`. */
export const statistics: readonly { readonly id: string; readonly status: Status }[] = migration as readonly {
  readonly id: string;
  readonly status: Status;
}[];
