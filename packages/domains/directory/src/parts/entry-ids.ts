import type { IdColumns, Traits } from './parts.js';
import { uuid5 } from './uuid5.js';

/**
 * The ids of entries. A source's own UUIDs cannot be made smaller, but those that a reader gave to "136" follow from it
 * (version 5), so a bundle holds "136" and works the UUID out for the few entries that are shown.
 */
export class EntryIds {
  readonly #made = new Map<string, string>();

  constructor(
    private readonly columns: IdColumns,
    private readonly traits: readonly Traits[],
  ) {}

  entry(position: number): string {
    const id = this.columns.entry[position] ?? '';
    return this.traits[position]?.alone ? this.service(position) : this.#derived('service_at_location', id);
  }

  service(position: number): string {
    return this.#derived('services', this.columns.service[position] ?? '');
  }

  /** The entries of an id: as the source writes it, or as it is published; of an entry, or of a service with all its entries. */
  positions(id: string): number[] {
    const { entry, service } = this.columns;
    const found = entry.flatMap((own, i) => (own === id || service[i] === id ? i : []));
    return found.length > 0 ? found : entry.flatMap((_, i) => (this.entry(i) === id || this.service(i) === id ? i : []));
  }

  #derived(table: string, id: string): string {
    if (this.columns.namespace === undefined) return id;
    const key = `${table}/${id}`;
    let made = this.#made.get(key);
    if (made === undefined) this.#made.set(key, (made = uuid5(key, this.columns.namespace)));
    return made;
  }
}
