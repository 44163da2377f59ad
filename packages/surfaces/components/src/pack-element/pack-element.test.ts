import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { NewcomerError } from '@newcomer/core/errors';
import type { Pack } from '@newcomer/engines/pack';
import { html, type TemplateResult } from 'lit';
import { define } from '../define.js';
import type { SourceErrorEvent } from '../frame/events.js';
import type { Message, WordSet } from '../localize/message.js';
import { find, text, until } from '../testing/mount.js';
import { mountPack } from '../testing/mount-pack.js';
import { PackModel } from './pack-model.js';
import { RulesElement } from './rules-element.js';

interface Rules {
  readonly title: string;
}
type RulesPack = Pack<'test', Rules>;

/** What an element's `words.ts` would hold, had it no words of its own. */
const words: WordSet & { english: Message[] } = { reviewed: ['en'], integrity: '', english: [] };

async function readWords(): Promise<void> {
  for (const [folder, part] of [
    ['locales', 'frame'],
    ['pack-element/locales', 'words'],
  ] as const) {
    const response = await fetch(`/packages/surfaces/components/src/${folder}/en.json`);
    const catalog = (await response.json()) as Readonly<Record<string, Readonly<Record<string, Message>>>>;
    words.english.push(...Object.values(catalog[part] ?? {}));
  }
}

/** The least that an element must be. */
class SmallGuide extends RulesElement<RulesPack> {
  protected override readonly model: PackModel<RulesPack> = new PackModel<RulesPack>(this, 'test', words, 'small');
  #drawsBadly = false;

  override receive({ values }: RulesPack): void {
    if (typeof values.title !== 'string') throw new NewcomerError('test/no-title', 'values.title must be a key of the texts');
    this.#drawsBadly = values.title === 'bad';
  }

  protected override content(): TemplateResult {
    if (this.#drawsBadly) throw new Error('cannot draw this');
    const { model } = this;
    return html`<h2>${model.run(model.chosen?.pack.values.title)}</h2>
      ${model.shows ? html`<p id="verdict">Ten points</p>` : ''}`;
  }
}
define('test-small-guide', SmallGuide);

const pack = (changes: Partial<RulesPack> = {}): RulesPack => ({
  format: 1,
  kind: 'test',
  id: 'harbor',
  jurisdiction: 'xx/port-lantern',
  topic: 'test',
  effectiveFrom: '2026-01-01',
  status: 'in-force',
  source: { title: 'The city’s own page', url: 'https://city.example/card', read: '2026-11-01' },
  values: { title: 'title' },
  cases: [],
  texts: {
    en: { provenance: 'original', entries: { title: 'City card' } },
    ar: { provenance: 'machine', entries: { title: 'بطاقة المدينة' } },
  },
  ...changes,
});

const mount = (given: unknown, attributes: Record<string, string> = {}) =>
  mountPack<SmallGuide>('test-small-guide', { pack: given, attributes: { today: '2026-11-27', ...attributes } });

describe('a pack element', () => {
  before(readWords);

  it('shows a verdict of rules that are in force and were read within 180 days, with source and date', async () => {
    const guide = await mount(pack());
    expect(text(guide, '#verdict')).to.equal('Ten points');
    expect(text(guide, '[part=footer]')).to.match(/November 1, 2026|1 November 2026/);
    expect(find(guide, '[part=standing]')).to.equal(null);
    expect(find(guide, 'slot:not([name])'), 'the fallback has made way').to.equal(null);
  });

  for (const [standing, changes] of [
    ['example', { status: 'example' }],
    ['historic', { status: 'historic' }],
    ['historic', { effectiveTo: '2026-06-30' }],
    ['proposed', { status: 'proposed' }],
    ['proposed', { effectiveFrom: '2027-01-01' }],
    ['stale', { source: { title: 'A page', read: '2026-05-01' } }],
  ] as const) {
    it(`explains and decides nothing by rules that are ${standing} (${Object.keys(changes).join()})`, async () => {
      const guide = await mount(pack(changes));
      expect(find(guide, '#verdict')).to.equal(null);
      expect(text(guide, '[part=standing]')).to.include('ask the office');
      guide.demo = true;
      await guide.updateComplete;
      expect(text(guide, '#verdict')).to.equal('Ten points');
      expect(text(guide, '[part=demo]')).to.include('Demonstration');
    });
  }

  it('takes the pack that holds today, and announces a change that is proposed', async () => {
    const next = pack({ id: 'harbor-2027', effectiveFrom: '2027-01-01', status: 'proposed' });
    const guide = await mount([next, pack()]);
    expect(text(guide, '#verdict')).to.equal('Ten points');
    expect(text(guide, '[part=standing]')).to.include('proposed');
  });

  it('stays in its language and says so where the words of another cannot be had', async () => {
    const guide = await mount(pack());
    guide.lang = 'ar';
    await until(() => text(guide, '.note').includes('could not be loaded'));
    expect(text(guide, 'h2')).to.equal('City card');
    expect(find(guide, '.base > [lang]')!.lang).to.equal('en');
  });

  for (const [what, given] of [
    ['lacks what it relies on', pack({ values: {} as Rules })],
    ['has a day that is none', pack({ effectiveFrom: 'soon' })],
    ['is no pack at all', { hello: 1 }],
  ] as const) {
    it(`keeps the fallback and tells the integrator where a pack ${what}`, async () => {
      const element = document.createElement('test-small-guide') as SmallGuide;
      const heard = oneEvent<SourceErrorEvent>(element, 'newcomer-source-error');
      element.pack = given as never;
      element.today = '2026-11-27';
      element.append('Call 305-555-0100');
      document.body.append(element);
      element.scrollIntoView();
      expect((await heard).code).to.match(/\w/);
      await element.updateComplete;
      expect(find(element, 'slot:not([name])')).not.to.equal(null);
      element.remove();
    });
  }

  it('tries again by itself when the network is back', async () => {
    const late = pack({ values: {} as Rules });
    const element = document.createElement('test-small-guide') as SmallGuide;
    const heard = oneEvent<SourceErrorEvent>(element, 'newcomer-source-error');
    Object.assign(element, { pack: late, today: '2026-11-27' });
    document.body.append(element);
    element.scrollIntoView();
    await heard;
    Object.assign(late.values, pack().values);
    dispatchEvent(new Event('online'));
    await until(() => text(element, 'h2') === 'City card');
    expect(find(element, '[role=alert]')).to.equal(null);
    element.remove();
  });

  it('keeps what was on screen where a later pack cannot be used', async () => {
    const guide = await mount(pack());
    const heard = oneEvent<SourceErrorEvent>(guide, 'newcomer-source-error');
    guide.pack = pack({ values: {} as Rules });
    expect((await heard).code).to.equal('test/no-title');
    await guide.updateComplete;
    expect(text(guide, 'h2')).to.equal('City card');
    expect(find(guide, '[role=alert]'), 'says so').not.to.equal(null);
  });

  it('goes back to the fallback where it cannot draw', async () => {
    const guide = await mount(pack());
    guide.pack = pack({ values: { title: 'bad' } });
    await until(() => find(guide, 'slot:not([name])'));
    expect(text(guide)).to.equal('');
  });

  it('lets nothing that is typed or chosen out of its root, and forgets it when it leaves the page', async () => {
    const guide = await mount(pack());
    const heard: string[] = [];
    for (const type of ['input', 'keydown']) document.addEventListener(type, () => heard.push(type), { once: true });
    const inside = find(guide, 'h2')!;
    inside.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    inside.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true }));
    await aTimeout(0);
    expect(heard).to.eql([]);
  });
});
