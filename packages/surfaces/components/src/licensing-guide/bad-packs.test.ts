import { expect, fixture, html } from '@open-wc/testing';
import type { LicensePack } from '@newcomer/livelihoods/business-license';
import { find, findAll, text, until } from '../testing/mount.js';
import { answer, guidePack, mountGuide, steps, type } from '../testing/guide-pack.js';
import { EXAMPLE_DAY } from '../examples/example.js';
import type { LicensingGuide } from './licensing-guide.js';

/** A guide over a pack that cannot be used, and the code that the integrator hears. */
async function refused(pack: LicensePack): Promise<{ readonly guide: LicensingGuide; readonly code: string }> {
  const guide = await fixture<LicensingGuide>(
    html`<newcomer-licensing-guide today=${EXAMPLE_DAY}>Call (962) 555-0139</newcomer-licensing-guide>`,
  );
  const heard = new Promise<string>((resolve) => guide.addEventListener('newcomer-source-error', ({ code }) => resolve(code)));
  guide.pack = pack;
  guide.scrollIntoView();
  const code = await heard;
  await guide.updateComplete;
  return { guide, code };
}

const changed = async (change: (pack: LicensePack) => unknown): Promise<LicensePack> => {
  const pack = await guidePack();
  change(pack);
  return pack;
};

/** What makers of packs get wrong, and what they are told. */
const WRONG: Readonly<Record<string, readonly [code: string, pack: () => Promise<LicensePack>]>> = {
  'steps in a circle': [
    'engines/journey-cycle',
    () =>
      changed(({ values: { steps: all } }) =>
        Object.assign(
          all.find(({ id }) => id === 'course')!,
          { after: ['open'] },
        ),
      ),
  ],
  'a step that waits for nothing that exists': [
    'engines/missing-step',
    () => changed(({ values: { steps: all } }) => Object.assign(all[1]!, { after: ['ghost'] })),
  ],
  'an operator that nobody knows': [
    'engines/unknown-operator',
    () => changed(({ values: { steps: all } }) => Object.assign(all[1]!, { when: { perhaps: true } })),
  ],
  'fees in two currencies': [
    'engines/mixed-currency',
    () => changed(({ values: { steps: all } }) => Object.assign(all[1]!, { fee: { amount: 1, currency: 'EUR' } })),
  ],
  'a day that is none': ['engines/bad-date', () => changed((pack) => Object.assign(pack, { effectiveFrom: '2026-02-30' }))],
  'no steps at all': ['livelihoods/bad-guide', () => changed((pack) => Object.assign(pack, { values: { title: 'guide.title' } }))],
  'something that is no guide': ['livelihoods/bad-guide', () => changed((pack) => Object.assign(pack, { values: null }))],
};

describe('<newcomer-licensing-guide> over a pack that is wrong', () => {
  for (const [what, [code, pack]] of Object.entries(WRONG)) {
    it(`tells the integrator "${code}" and shows the fallback: ${what}`, async () => {
      const { guide, code: told } = await refused(await pack());
      expect(told).to.equal(code);
      expect(find(guide, 'slot:not([name])')).not.to.equal(null);
      expect(guide.textContent).to.include('(962) 555-0139');
      expect(findAll(guide, '[data-step], form')).to.have.length(0);
    });
  }

  it('stays with what it has, and with all that was typed, when the next pack is wrong', async () => {
    const guide = await mountGuide({ answers: { kind: 'cooked', where: 'street' }, done: ['course'] });
    await type(guide, 'length', '9 and a half');
    const before = steps(guide);
    guide.pack = await WRONG['steps in a circle']![1]();
    await until(() => find(guide, '[role=alert]'));
    expect(steps(guide)).to.deep.equal(before);
    expect(find(guide, '#n-length', HTMLInputElement)!.value).to.equal('9 and a half');
    expect(find(guide, 'input[name="where"][value="street"]', HTMLInputElement)!.checked).to.equal(true);
    expect(find(guide, '[aria-describedby="s-course"]', HTMLInputElement)!.checked).to.equal(true);
  });

  it('says what it can where one text is missing in a language, and shows the fallback where it is missing in all', async () => {
    const pack = await guidePack();
    const without = (lang: string) => {
      const entries = Object.entries(pack.texts![lang]!.entries).filter(([key]) => key !== 'course');
      return { ...pack.texts![lang]!, entries: Object.fromEntries(entries) };
    };
    const arabic = await fixture<LicensingGuide>(
      html`<newcomer-licensing-guide lang="ar" today=${EXAMPLE_DAY}></newcomer-licensing-guide>`,
    );
    arabic.pack = { ...pack, texts: { ...pack.texts, ar: without('ar') } };
    arabic.scrollIntoView();
    await until(() => find(arabic, 'form'));
    await answer(arabic, 'kind', 'cooked');
    const heading = find(arabic, '#s-course [lang]')!;
    expect([heading.lang, heading.textContent]).to.deep.equal(['en', 'Take the food safety course']);

    const none = Object.fromEntries(Object.keys(pack.texts!).map((lang) => [lang, without(lang)]));
    const { code } = await refused({ ...pack, texts: none, values: { ...pack.values, title: 'course' } });
    expect(code).to.equal('engines/missing-text');
  });

  it('takes ten million characters in a field and in a pack without standing still', async function () {
    this.timeout(30_000);
    const guide = await mountGuide({ answers: { kind: 'packed' } });
    const long = '9'.repeat(10_000_000);
    const started = performance.now();
    await type(guide, 'length', long);
    expect(text(guide, '[data-step="stall-permit"] .facts')).to.include('$60 to $260');
    await type(guide, 'length', '9');
    expect(text(guide, '[data-step="stall-permit"] .facts')).to.include('$110');
    const pack = await guidePack();
    const texts = {
      ...pack.texts,
      en: { ...pack.texts!.en!, entries: { ...pack.texts!.en!.entries, 'talk.how': 'word '.repeat(2_000_000) } },
    };
    guide.pack = { ...pack, texts };
    await until(() => text(guide, '[data-step="talk"]').length > 9_000_000);
    expect(performance.now() - started).to.be.lessThan(20_000);
    expect(find(guide, '#n-length', HTMLInputElement)!.value).to.equal('9');
  });
});
