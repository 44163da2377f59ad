import type {
  Answer,
  ChosenText,
  DirectoryInfo,
  Facets,
  OpenStatus,
  ServiceCard,
  ServiceDetail,
  ServicePage,
  ServiceQuery,
  ServiceSource,
  SourceCapabilities,
} from '@newcomer/directory';
import { inventedFirstScreen, inventedNeeds, inventedServices, type InventedService } from './invented-services.js';

const HOUR = 3_600_000;
const HERE = { lat: 25.77, lon: -80.19 };

/** What a test changes about the source. */
export interface FixtureOptions {
  readonly services?: readonly InventedService[] | undefined;
  readonly capabilities?: Partial<SourceCapabilities> | undefined;
  readonly info?: Partial<DirectoryInfo> | undefined;
  /** Milliseconds before an answer. */
  readonly delay?: number | undefined;
  /** Changes a card before it is shown. */
  readonly card?: ((card: ServiceCard) => ServiceCard) | undefined;
}

function choose(texts: Readonly<Record<string, string>>, lang: string, provenance: ChosenText['provenance'] = 'human'): ChosenText {
  const own = texts[lang] ?? texts[lang.split('-')[0] ?? ''];
  return own === undefined || lang === 'en'
    ? { text: texts.en ?? '', lang: 'en', provenance: 'original' }
    : { text: own, lang, provenance };
}

function openStatus(state: InventedService['state'], at: number): OpenStatus {
  return state === 'open'
    ? { state, next: { at: at + 3 * HOUR, state: 'closed' } }
    : state === 'closed'
      ? { state, next: { at: at + 20 * HOUR, state: 'open' } }
      : { state };
}

/** A source in memory over invented services, simple enough to be believed: it stands in for the real ones in tests. */
export class FixtureSource implements ServiceSource {
  readonly capabilities: SourceCapabilities;
  readonly queries: ServiceQuery[] = [];
  opened: string[] = [];
  warmed = 0;
  /** Set to make every call fail. */
  failing: Error | undefined;

  constructor(readonly options: FixtureOptions = {}) {
    this.capabilities = { counts: true, fuzzy: true, openAt: true, distance: true, places: true, private: true, ...options.capabilities };
  }

  private async _wait(signal?: AbortSignal): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, this.options.delay ?? 0));
    if (signal?.aborted) throw new DOMException('aborted', 'AbortError');
    if (this.failing) throw this.failing;
  }

  private get _services(): readonly InventedService[] {
    return this.options.services ?? inventedServices;
  }

  async open(lang: string, { signal }: { signal?: AbortSignal | undefined } = {}): Promise<DirectoryInfo> {
    await this._wait(signal);
    this.opened.push(lang);
    return {
      place: { text: 'Port Example', lang: 'en', provenance: 'original' },
      timeZone: 'America/New_York',
      country: 'US',
      language: 'en',
      languages: ['en', 'ar', 'es', 'fr'],
      dataDate: new Date(Date.now() - 2 * 24 * HOUR).toISOString().slice(0, 10),
      services: this._services.length,
      needs: inventedNeeds.map(([id, pictogram, labels]) => ({
        id,
        pictogram,
        label: choose(labels, lang),
        count: this._services.filter(({ need }) => need === id).length,
      })),
      firstScreen: inventedFirstScreen.map(([id, need, pictogram, labels]) => ({
        id,
        needs: [need],
        pictogram,
        label: choose(labels, lang),
      })),
      firstPlace: {
        name: choose({ en: 'Welcome Desk, City Hall', ar: 'مكتب الترحيب في مبنى البلدية', es: 'Mesa de bienvenida, Ayuntamiento' }, lang),
        address: '1 Main Street',
        phone: { text: '305-555-0100', href: 'tel:+13055550100' },
        hours: choose({ en: 'Every day, 8 am to 8 pm', ar: 'كل يوم من ٨ صباحاً إلى ٨ مساءً' }, lang),
        id: 'papers-2',
      },
      emergency: [
        {
          number: '911',
          for: 'emergency',
          label: choose({ en: 'Police, ambulance, fire' }, lang),
          source: { title: 'worldpopulationreview.com', read: '2026-11-22' },
        },
        {
          number: '988',
          for: 'suicide',
          label: choose({ en: 'Suicide and crisis: call or text' }, lang),
          source: { title: 'internationalmentalhealth.org', read: '2026-11-22' },
        },
      ],
      reportTo: undefined,
      staleDays: 365,
      ...this.options.info,
    };
  }

  private _card(service: InventedService, { lang, near, at = Date.now() }: ServiceQuery): ServiceCard {
    const point =
      service.at && !service.withheld ? { lat: HERE.lat + service.at[1] / 100, lon: HERE.lon + service.at[0] / 100 } : undefined;
    const need = inventedNeeds.find(([id]) => id === service.need);
    const name = choose(service.name, lang, service.machine ? 'machine' : 'human');
    const ask = (answer: Answer | undefined): Answer => answer ?? 'ask';
    const { access } = service;
    const card: ServiceCard = {
      id: service.id,
      serviceId: `s-${service.id}`,
      name,
      nameOnDoor: name.lang === 'en' ? undefined : choose(service.name, 'en'),
      organization: { text: service.organization, lang: 'en', provenance: 'original' },
      summary: service.summary && choose(service.summary, lang, service.machine ? 'machine' : 'human'),
      needs: need ? [{ id: need[0], label: choose(need[2], lang) }] : [],
      open: openStatus(service.state, at),
      distanceMeters: near && point ? Math.round(Math.hypot(point.lat - near.lat, (point.lon - near.lon) * 0.9) * 111_000) : null,
      pointAbsent: point ? undefined : service.withheld ? 'withheld' : 'none',
      point,
      languages: service.languages,
      interpreter: ask(service.interpreter),
      wheelchair: ask(service.wheelchair),
      access: {
        noPapers: ask(access.noPapers),
        free: ask(access.free),
        walkIn: ask(access.walkIn),
        families: ask(access.families),
        womenOnly: ask(access.womenOnly),
        minors: ask(access.minors),
      },
      phone: service.phone
        ? {
            text: service.phone,
            href: `tel:+1${service.phone.replace(/ ext.*/, '').replace(/\D/g, '')}${service.phone.includes('ext') ? ';ext=4' : ''}`,
          }
        : undefined,
      address:
        service.street && !service.withheld
          ? { lines: [service.street, 'Port Example 33100'], city: 'Port Example', postalCode: '33100' }
          : undefined,
      sensitive: service.sensitive ?? false,
      assured: service.assured,
      score: 1,
      matched: [],
      complete: true,
    };
    return this.options.card?.(card) ?? card;
  }

  async search(query: ServiceQuery, { signal }: { signal?: AbortSignal | undefined } = {}): Promise<ServicePage> {
    await this._wait(signal);
    this.queries.push(query);
    const words = query.words?.toLowerCase().split(/\s+/) ?? [];
    const fits = (card: ServiceCard, service: InventedService) =>
      (!query.needs?.length || query.needs.includes(service.need)) &&
      words.every((word) =>
        [
          ...Object.values(service.name),
          service.organization,
          ...Object.values(inventedNeeds.find(([id]) => id === service.need)?.[2] ?? {}),
          ...Object.values(service.summary ?? {}),
        ]
          .join(' ')
          .toLowerCase()
          .includes(word),
      ) &&
      (!query.spoken || card.languages.includes(query.spoken)) &&
      (query.access ?? []).every((key) => card.access[key] === 'yes') &&
      (query.openAt === undefined || card.open.state === 'open') &&
      (!query.interpreter || card.interpreter === 'yes') &&
      (!query.wheelchair || card.wheelchair === 'yes');
    const found = this._services
      .map((service) => ({ service, card: this._card(service, query) }))
      .filter(({ card, service }) => fits(card, service))
      .map(({ card }) => card);
    if (query.sort === 'near') found.sort((a, b) => (a.distanceMeters ?? Infinity) - (b.distanceMeters ?? Infinity));
    if (query.sort === 'name') found.sort((a, b) => a.name.text.localeCompare(b.name.text));
    const count = (test: (card: ServiceCard) => boolean) => found.filter(test).length;
    const facets: Facets = {
      needs: {},
      spoken: Object.fromEntries(
        [...new Set(found.flatMap(({ languages }) => languages))].map((tag) => [tag, count(({ languages }) => languages.includes(tag))]),
      ),
      access: {
        noPapers: count((c) => c.access.noPapers === 'yes'),
        free: count((c) => c.access.free === 'yes'),
        walkIn: count((c) => c.access.walkIn === 'yes'),
        families: count((c) => c.access.families === 'yes'),
        womenOnly: count((c) => c.access.womenOnly === 'yes'),
        minors: count((c) => c.access.minors === 'yes'),
      },
      open: count((c) => c.open.state === 'open'),
      interpreter: count((c) => c.interpreter === 'yes'),
      wheelchair: count((c) => c.wheelchair === 'yes'),
    };
    const offset = query.offset ?? 0;
    return {
      total: found.length,
      results: found.slice(offset, offset + (query.limit ?? 10)),
      facets: this.capabilities.counts ? facets : undefined,
      complete: true,
      nearestNeed: found.length ? undefined : { id: 'health', label: choose(inventedNeeds[2]?.[2] ?? {}, query.lang) },
      alerts: words.some((word) => /suicid|kill|انتحار/.test(word))
        ? ['suicide']
        : words.some((word) => /violen|hits/.test(word))
          ? ['violence']
          : [],
    };
  }

  async get(id: string, lang: string, { signal }: { signal?: AbortSignal | undefined } = {}): Promise<ServiceDetail | undefined> {
    await this._wait(signal);
    const service = this._services.find((other) => other.id === id);
    if (!service) return undefined;
    const card = this._card(service, { lang });
    const original = (text: string): ChosenText => ({ text, lang: 'en', provenance: 'original' });
    return {
      ...card,
      hours: {
        rules: [
          { days: 31, from: 540, to: 1020 },
          { days: 32, from: 600, to: 780 },
        ],
        exceptions: [{ date: '2026-12-25', spans: [] }],
        unknownDays: 64,
        text: ['Sundays by arrangement'],
      },
      description: service.summary && choose(service.summary, lang, service.machine ? 'machine' : 'human'),
      descriptionOriginal: service.summary?.[lang] && lang !== 'en' ? original(service.summary.en ?? '') : undefined,
      alert: service.id === 'bed-1' ? original('Closed for cleaning on the first Monday of each month.') : undefined,
      phones: card.phone ? [{ ...card.phone, description: original('Reception') }] : [],
      emails: service.withheld ? [] : ['help@example.org'],
      urls: [{ url: 'https://example.org/help', label: 'example.org' }],
      interpretation: original('Telephone interpreters for 40 languages'),
      minimumAge: service.id === 'bed-1' ? 18 : undefined,
      eligibility: original('Everybody who has no safe place for the night.'),
      application: original('Come to the door, or call first.'),
      fees: original('Free of charge.'),
      documents: service.access.noPapers === 'yes' ? [] : [original('Any paper with your name')],
      waitTime: original('About 20 minutes.'),
      accessibility: [original('Ramp at the side door')],
      transport: original('Bus 8 to Quay Street.'),
      serviceAreas: ['Port Example'],
      assuredBy: card.assured ? 'City of Port Example' : undefined,
      modified: '2026-10-02',
    };
  }

  /** Set by a test to say when more has come. */
  arrive: (() => void) | undefined;

  async warm(
    _lang: string,
    { onProgress }: { signal?: AbortSignal | undefined; onProgress?: (() => void) | undefined } = {},
  ): Promise<void> {
    this.arrive = onProgress;
    await this._wait();
    this.warmed += 1;
  }

  async places(
    text: string,
  ): Promise<readonly { readonly name: ChosenText; readonly kind: 'district'; readonly point: { lat: number; lon: number } }[]> {
    await this._wait();
    return ['Old Harbor', 'Canal Side', 'Elm Hill']
      .filter((name) => name.toLowerCase().includes(text.toLowerCase()))
      .map((name, n) => ({
        name: { text: name, lang: 'en', provenance: 'original' as const },
        kind: 'district' as const,
        point: { lat: HERE.lat + n / 100, lon: HERE.lon },
      }));
  }
}
