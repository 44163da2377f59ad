import { tokenize } from '@newcomer/core/search-text';
import type { CityConfig } from '../city-config.js';
import { str, type AnyRecord, type RecordIndex } from '../build/record-index.js';
import { NeedLinker, type LinkTerm, type NeedLink } from './link-needs.js';
import type { NeedsPack } from './needs-pack.js';
import { tellingWords, type NamedSample } from './telling-words.js';
import { wordsIn } from './words-in.js';

/** What is so sure of a service teaches what its name means. */
const TAUGHT = 0.8;

/** Links the services of a source to needs: by the taxonomy terms on them, and by what they say of themselves. */
export class ServiceLinker {
  readonly #linker: NeedLinker;
  readonly #terms: ReadonlyMap<string, LinkTerm>;
  readonly #language: string;

  /** `pack` with the city's words in it. */
  constructor(
    private readonly records: RecordIndex,
    config: CityConfig,
    pack: NeedsPack,
  ) {
    this.#linker = new NeedLinker(pack, config.needs);
    this.#terms = termsById(records);
    this.#language = config.language ?? 'en';
    const fillers = wordsIn(pack.fillers, this.#language);
    this.#linker.learn(tellingWords(this.#samples(), fillers), fillers);
  }

  /** The needs that a service answers, the surest first. */
  links(service: AnyRecord): NeedLink[] {
    const text = { name: str(service, 'name'), description: str(service, 'description'), lang: this.#language };
    return this.#linker.link(this.#termsOn(str(service, 'id')), text);
  }

  /** Services whose terms say what they do. */
  *#samples(): Iterable<NamedSample> {
    for (const service of this.records.all('services')) {
      const name = str(service, 'name');
      if (name === undefined) continue;
      const terms = this.#termsOn(str(service, 'id'));
      const links = terms.length > 0 ? this.#linker.link(terms, { lang: this.#language }) : [];
      const needs = links.filter(({ confidence }) => confidence >= TAUGHT).map(({ need }) => need);
      const by = str(service, 'organization_id') ?? '';
      const organization = tokenize(str(this.records.one('organizations', by), 'name') ?? '');
      if (needs.length > 0) yield { name, organization, needs, by };
    }
  }

  /** Terms put on a service, in the source's order. */
  #termsOn(id: string | undefined): LinkTerm[] {
    return this.records.where('attributes', 'link_id', id).flatMap((row) => {
      const term = this.#terms.get(str(row, 'taxonomy_term_id') ?? '');
      const label = str(row, 'label') ?? str(row, 'value');
      return [...(term ? [term] : []), ...(label !== undefined && !term ? [{ name: label }] : [])];
    });
  }
}

function termsById(records: RecordIndex): Map<string, LinkTerm> {
  const terms = new Map<string, LinkTerm>();
  for (const row of records.all('taxonomy_terms')) {
    const id = str(row, 'id');
    if (id === undefined) continue;
    const taxonomy = str(row, 'taxonomy') ?? str(records.one('taxonomies', str(row, 'taxonomy_id')), 'name') ?? str(row, 'vocabulary');
    terms.set(id, { id, code: str(row, 'code'), name: str(row, 'name'), taxonomy });
  }
  return terms;
}
