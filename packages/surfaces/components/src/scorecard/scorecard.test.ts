import { expect, oneEvent } from '@open-wc/testing';
import { exampleAssessment, examplePack, halfAnswered, levelsPack } from '../assessment/examples.js';
import type { SourceErrorEvent } from '../frame/events.js';
import { find, findAll, text, until } from '../testing/mount.js';
import { mountPack } from '../testing/mount-pack.js';
import type { Scorecard } from './scorecard.js';
import './define.js';

const TODAY = '2026-11-27';
const inForce = { ...examplePack, status: 'in-force' } as const;

async function mount(
  assessments: Scorecard['assessments'],
  given: unknown = inForce,
  attributes: Record<string, string> = {},
): Promise<Scorecard> {
  const card = await mountPack<Scorecard>('newcomer-scorecard', {
    pack: given,
    attributes: { today: TODAY, ...attributes },
  });
  card.assessments = assessments;
  await card.updateComplete;
  return card;
}

describe('<newcomer-scorecard>', () => {
  it('says that it is a self-assessment, of whom and of which day, and ranks nobody', async () => {
    const card = await mount(halfAnswered);
    expect(text(card, '.label')).to.include('Self-assessment').and.include('not a certification');
    expect(text(card))
      .to.include('Port Lantern')
      .and.match(/November 20, 2026|20 November 2026/);
    expect(text(card)).not.to.match(/rank|certified/i);
  });

  it('draws a bar with words for each area, and the same as a table', async () => {
    const card = await mount(halfAnswered);
    const [lead, talk] = findAll(card, '.areas > li');
    expect(lead!.textContent).to.include('Met: 1, Partly met: 1, Open: 1');
    expect(talk!.textContent).to.include('Not assessed').and.include('Open: 1');
    expect(lead!.querySelectorAll('rect')).to.have.length(3);
    const [head, ...rows] = findAll(card, 'table tr').map((row) => [...row.children].map(({ textContent }) => textContent.trim()));
    expect(head).to.deep.equal(['Part', 'Met', 'Look again', 'Partly met', 'Not answered']);
    expect(rows).to.deep.equal([
      ['Leadership', '1', '1', '1', '0'],
      ['Language', '0', '0', '0', '1'],
    ]);
  });

  it('gives a range while answers are open, and a figure when they are not', async () => {
    const card = await mount(halfAnswered);
    expect(text(card, '.stars')).to.include('0');
    expect(text(card)).to.include('Core criteria: 50 % to 100 %');
    expect(text(card)).to.include('Still possible: All core points are met.');
    card.assessments = exampleAssessment(['A 1.0', 'A 1.1', 'A 2.0', 'B 1.0'].map((criterion) => ({ criterion, status: 'met' })));
    await card.updateComplete;
    expect(text(card)).to.include('Stars: 2').and.include('All core points are met.').and.include('Nothing is missing.');
  });

  it('shows bars but no figure of a framework that is not in force, unless in a demonstration', async () => {
    const card = await mount(halfAnswered, examplePack);
    expect(find(card, '.stars')).to.equal(null);
    expect(findAll(card, '.areas rect').length).to.be.above(0);
    card.demo = true;
    await card.updateComplete;
    expect(findAll(card, '.stars').length).to.equal(2);
  });

  it('has no score as a whole for a framework that has none, and no mean of too few answers', async () => {
    const answers = (levels: readonly number[]) =>
      exampleAssessment(
        levels.map((level, at) => ({ criterion: `4.${at + 1}`, level })),
        { pack: 'example-levels' },
      );
    const card = await mount(answers([5, 3, 4]), { ...levelsPack, status: 'in-force' });
    expect(find(card, '.stars')).to.equal(null);
    expect(text(card, '.areas')).to.include('4.0 of 5 · Answered: 3 of 4');
    card.assessments = answers([5]);
    await card.updateComplete;
    expect(text(card, '.areas')).to.include('Too few answers').and.not.include('5.0');
    card.assessments = answers([]);
    await card.updateComplete;
    expect(text(card, '.areas')).to.include('Not assessed');
    expect(findAll(card, '.areas rect').length).to.equal(0);
  });

  it('lists what is missing, most useful first, and all of it when asked', async () => {
    const many = {
      ...inForce,
      values: {
        ...inForce.values,
        criteria: Array.from({ length: 12 }, (_, at) => ({ id: `c${at}`, area: 'lead', tier: at < 2 ? 2 : 1, title: 'a10' })),
      },
    };
    const card = await mount(exampleAssessment([]), many);
    expect(findAll(card, 'ol > li')).to.have.length(8);
    expect(findAll(card, 'ol > li')[0]!.textContent).to.include('c2').and.include('opens the next level');
    find(card, '#all-gaps')!.click();
    await card.updateComplete;
    expect(findAll(card, 'ol > li')).to.have.length(12);
    expect(findAll(card, 'ol > li')[11]!.textContent).to.include('c1');
  });

  it('shows what changed since the assessment before, in whatever order they come', async () => {
    const before = exampleAssessment(
      [
        { criterion: 'A 1.0', status: 'not-met' },
        { criterion: 'A 2.0', status: 'met' },
      ],
      { date: '2025-11-20' },
    );
    const now = exampleAssessment([
      { criterion: 'A 1.0', status: 'met' },
      { criterion: 'A 2.0', status: 'partial' },
    ]);
    const card = await mount([before, now]);
    expect(text(card)).to.match(/Since (November 20, 2025|20 November 2025)/);
    expect(text(card)).to.include('Better (1) A 1.0 There is an office for newcomers. Not met, now Met');
    expect(text(card)).to.include('Weaker (1) A 2.0');
    card.assessments = [now, { ...now, date: '2026-01-01' }];
    await card.updateComplete;
    expect(text(card)).to.include('Nothing changed.');
  });

  it('shows what the auditor found apart from what the city says', async () => {
    const card = await mount({ ...halfAnswered, findings: [{ criterion: 'A 1.0', status: 'partial' }] }, inForce, { layer: 'audit' });
    expect(text(card, '.label')).to.include('What the auditor found');
    expect(text(card, '.areas')).to.include('Partly met: 1');
  });

  it('fetches assessments by their addresses, and tells the integrator where one cannot be had', async () => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(halfAnswered)]));
    const card = await mount(undefined, inForce, { 'assessment-src': url });
    await until(() => text(card).includes('Port Lantern'));
    const heard = oneEvent<SourceErrorEvent>(card, 'newcomer-source-error');
    card.assessmentSrc = '/nowhere.json';
    await heard;
    expect(text(card)).to.include('Port Lantern');
  });

  it('keeps what it shows where an assessment does not fit', async () => {
    const card = await mount(halfAnswered);
    const heard = oneEvent<SourceErrorEvent>(card, 'newcomer-source-error');
    card.assessments = exampleAssessment([{ criterion: 'zz', status: 'met' }]);
    expect((await heard).code).to.equal('engines/assessment-unknown-criterion');
    await card.updateComplete;
    expect(text(card)).to.include('Met: 1');
  });

  it('begins its bars where the language does', async () => {
    const card = await mount(halfAnswered, inForce, { lang: 'ar' });
    await until(() => find(card, '.base > [dir=rtl]'));
    const rect = find(card, '.areas rect.met')!;
    expect(parseFloat(rect.getAttribute('x')!)).to.be.above(60);
  });
});
