import { expect } from '@open-wc/testing';
import type { Assessment } from '@newcomer/engines/assessment';
import { button, chooseFile, find, findAll, text, until } from '../../testing/mount.js';
import { mountPack } from '../../testing/mount-pack.js';
import type { AssessmentForm } from '../assessment.js';
import '../define.js';
import '../more-define.js';
import { deskPack, exampleAssessment, halfAnswered } from '../examples.js';

const TODAY = '2026-11-27';
const mount = (attributes: Record<string, string> = {}, width?: string, background?: string) =>
  mountPack<AssessmentForm>('newcomer-assessment', { pack: deskPack, attributes: { today: TODAY, ...attributes }, width, background });

/** Unfolds a section and waits until it is drawn. */
async function unfold(form: AssessmentForm, section: string): Promise<HTMLElement> {
  find(form, `#${section} > summary`)!.click();
  await until(() => findAll(form, `#${section} > *`).length > 1);
  return find(form, `#${section}`)!;
}

async function set(form: AssessmentForm, field: Element | null | undefined, value: string, event = 'change'): Promise<void> {
  (field as HTMLInputElement).value = value;
  field!.dispatchEvent(new Event(event, { bubbles: true }));
  await form.updateComplete;
}

function file(form: AssessmentForm, section: string, assessment: Assessment | string): void {
  const content = typeof assessment === 'string' ? assessment : JSON.stringify(assessment);
  chooseFile(find<HTMLInputElement>(form, `#${section} input[type=file]`)!, 'earlier.json', content);
}

describe('the desk of <newcomer-assessment>', () => {
  it('asks about the city, and counts what applies at once', async () => {
    const form = await mount();
    const facts = await unfold(form, 'facts');
    expect(facts.textContent).to.include('Does the city run buses?').and.include('How many people live here?');
    expect(text(form)).to.include('Answered: 0 of 4');
    await set(form, find(form, '#fact-buses'), 'no');
    expect(form.assessment!.facts).to.deep.equal({ buses: false });
    expect(text(form)).to.include('Answered: 0 of 3');
    await set(form, find(form, '#fact-people'), '41000');
    expect(form.assessment!.facts).to.deep.equal({ buses: false, people: 41000 });
    await set(form, find(form, '#fact-buses'), '');
    expect(form.assessment!.facts, 'not known is not no').to.deep.equal({ people: 41000 });
    expect(text(form)).to.include('Answered: 0 of 4');
  });

  it('lists what is missing, leads to it, and plans an action about it', async () => {
    const form = await mount();
    form.assessment = halfAnswered;
    await form.updateComplete;
    const gaps = await unfold(form, 'gaps');
    const rows = [...gaps.querySelectorAll('li')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    expect(rows.length).to.equal(3);
    expect(rows[0]).to.match(/^A 1\.1 The office has staff\. Partly met brings the next level/);

    const goTo = [...gaps.querySelectorAll('button')].find((each) => each.getAttribute('aria-label') === 'Go to it: B 1.0')!;
    goTo.click();
    await until(() => form.shadowRoot!.activeElement?.closest('[data-criterion="B 1.0"]'));

    const plan = [...gaps.querySelectorAll('button')].find((each) => each.getAttribute('aria-label') === 'Plan an action: A 1.1')!;
    plan.click();
    await until(() => form.shadowRoot!.activeElement?.closest('[part=action]'));
    expect(form.assessment.plan!.actions).to.deep.equal([
      { id: 'a1', criteria: ['A 1.1'], rootCause: '', action: '', deadline: '', status: 'open' },
    ]);
    expect(find(form, '#gaps')!.textContent).to.include('planned');
  });

  it('keeps a plan of action, and says what it lacks and when it is due', async () => {
    const form = await mount();
    form.assessment = halfAnswered;
    await form.updateComplete;
    const plan = await unfold(form, 'plan');
    expect(plan.textContent).to.include('Still without an action:').and.include('A 1.1');
    button(form, 'New action').click();
    await form.updateComplete;
    const action = () => find(form, '[part=action]')!;
    expect(action().textContent).to.include('Still to fill in: Criteria, Why it is missing, What will be done, Until');
    const [what, why] = action().querySelectorAll('textarea');
    await set(form, what, 'Hire two people', 'input');
    await set(form, why, 'No budget', 'input');
    await set(form, action().querySelector('input[dir=ltr]'), 'A 1.1, Z 9');
    await set(form, action().querySelector('input[type=date]'), '2026-11-01');
    await set(form, action().querySelector('select'), 'in-progress');
    expect(form.assessment.plan!.actions[0]).to.deep.equal({
      id: 'a1',
      criteria: ['A 1.1', 'Z 9'],
      rootCause: 'No budget',
      action: 'Hire two people',
      deadline: '2026-11-01',
      status: 'in-progress',
    });
    expect(action().textContent).to.include('There is no criterion Z 9.').and.include('overdue').and.not.include('Still to fill in');
    await set(form, find(form, '#plan input[type=date]'), '2026-10-01');
    expect(find(form, '#plan')!.textContent).to.include('The plan is late. It was due on November 12, 2026.');
    button(form, 'Remove this action').click();
    await form.updateComplete;
    expect(form.assessment.plan!.actions).to.deep.equal([]);
  });

  it('takes the steps of the process in their order, and takes one back', async () => {
    const form = await mount();
    const process = await unfold(form, 'process');
    expect(process.querySelector('summary')!.textContent).to.match(/Where the certification stands:\s+Application/);
    button(form, 'Take this step').click();
    await form.updateComplete;
    expect(form.assessment!.history).to.deep.equal([{ state: 'audit', on: TODAY }]);
    expect([...process.querySelectorAll('option')].map(({ value }) => value)).to.deep.equal(['certified', 'appeal']);
    await set(form, process.querySelector('input[type=date]'), '2026-11-01');
    button(form, 'Take this step').click();
    await form.updateComplete;
    expect(find(form, '#process [role=alert]')!.textContent).to.include('Look at its day');
    expect(form.assessment!.history!.length).to.equal(1);
    button(form, 'Take back the last step').click();
    await form.updateComplete;
    expect(form.assessment!.history).to.deep.equal([]);
  });

  it('puts the auditor’s findings beside the answers, and changes none of them', async () => {
    const form = await mount();
    form.assessment = halfAnswered;
    await form.updateComplete;
    const { answers } = form.assessment;
    const audit = await unfold(form, 'audit');
    expect(audit.querySelectorAll('[part=finding]').length).to.equal(3);
    expect(audit.textContent).to.match(/The city says:\s+Met/);
    await set(form, audit.querySelector('select'), '2');
    expect(form.assessment.findings![0]).to.include({ criterion: 'A 1.0', status: 'not-met' });
    expect(form.assessment.answers).to.deep.equal(answers);
    expect(audit.textContent).to.include('Different from the city: 1');
    await set(form, audit.querySelector('textarea'), 'No office was open.', 'input');
    expect(form.assessment.findings![0]!.note).to.equal('No office was open.');
    await set(form, audit.querySelector('select'), '');
    expect(form.assessment.findings).to.deep.equal([]);
  });

  it('compares with an earlier file, anew after each answer, and refuses one of another list', async () => {
    const form = await mount();
    form.assessment = halfAnswered;
    await form.updateComplete;
    await unfold(form, 'compare');
    file(form, 'compare', exampleAssessment([{ criterion: 'A 1.0', status: 'not-met' }], { date: '2025-11-20' }));
    await until(() => find(form, '#compare [role=status]'));
    const list = () => find(form, '#compare')!.textContent.replace(/\s+/g, ' ');
    expect(list()).to.include('Since November 20, 2025').and.include('A 1.0 Better: Not met → Met');
    find(form, '[data-criterion="A 1.0"] input')!.click();
    [...findAll(form, '[data-criterion="A 1.0"] input[type=radio]')][2]!.click();
    await form.updateComplete;
    expect(list()).to.not.include('A 1.0 Better');

    file(form, 'compare', { ...halfAnswered, pack: 'another' });
    await until(() => find(form, '#compare [role=alert]'));
    expect(list()).to.include('This file cannot be compared').and.include('Since November 20, 2025');
    file(form, 'compare', '{ no json');
    await form.updateComplete;
    expect(find(form, '#compare [role=alert]')).to.exist;
  });

  it('speaks the reader’s language, with its words in a file of their own', async () => {
    const form = await mount({ lang: 'es' });
    await until(() => find(form, '.desk[lang=es]'));
    expect(find(form, '#gaps > summary')!.textContent).to.include('Lo que falta');
  });

  for (const [where, [width, background, lang]] of Object.entries({
    light: ['auto', '#fff', 'en'],
    'right to left, dark': ['auto', '#11171d', 'ar'],
    '320 pixels': ['320px', '#fff', 'en'],
  } as const)) {
    it(`is accessible with everything open (${where})`, async () => {
      const form = await mount({ lang }, width, background);
      form.assessment = {
        ...halfAnswered,
        history: [{ state: 'audit', on: '2026-05-01' }],
        plan: {
          reportedOn: '2026-09-01',
          actions: [{ id: 'a1', criteria: ['A 1.1'], rootCause: '', action: 'Hire', deadline: '2026-01-01', status: 'open' }],
        },
        findings: [{ criterion: 'A 1.0', status: 'not-met', note: 'Closed' }],
      };
      await until(() => find(form, `.desk[lang=${lang}]`));
      for (const section of ['facts', 'gaps', 'plan', 'process', 'audit', 'compare']) await unfold(form, section);
      await expect(form).to.be.accessible();
      expect(find(form, '.base')!.scrollWidth).to.be.at.most(find(form, '.base')!.clientWidth);
      expect(text(form)).not.to.equal('');
    });
  }
});

describe('the report of <newcomer-assessment>', () => {
  /** The page that the button gives, read as a browser reads it. */
  async function report(form: AssessmentForm, words: string): Promise<Document> {
    const original = URL.createObjectURL.bind(URL);
    const saved = new Promise<Blob>((resolve) => {
      URL.createObjectURL = (blob: Blob) => {
        resolve(blob);
        return original(blob);
      };
    });
    try {
      button(form, words).click();
      const blob = await saved;
      expect(blob.type).to.equal('text/html');
      return new DOMParser().parseFromString(await blob.text(), 'text/html');
    } finally {
      URL.createObjectURL = original;
    }
  }

  it('is one page to print with every answer, that says what it is', async () => {
    const form = await mount();
    form.assessment = halfAnswered;
    await form.updateComplete;
    const page = await report(form, 'Save a report to print');
    const read = page.body.textContent;
    expect(page.documentElement.lang).to.equal('en');
    expect(read).to.include('Self-assessment. You say this of your own city. It is not a certification.');
    expect(read).to.include('There is an office for newcomers.').and.include('What is missing').and.include('As of 2026');
    expect(read).not.to.match(/undefined|\{\w+\}|:\s*:/);
    expect(page.querySelectorAll('tbody tr')).to.have.length(halfAnswered.answers.length > 0 ? 5 : 0);
    expect(page.querySelectorAll('script')).to.have.length(0);
  });

  it('speaks the reader’s language, from right to left in Arabic', async () => {
    const form = await mount({ lang: 'ar' });
    form.assessment = halfAnswered;
    await until(() => find(form, '.desk[lang="ar"]'));
    const page = await report(form, 'احفظ تقريرًا للطباعة');
    expect([page.documentElement.lang, page.documentElement.dir]).to.deep.equal(['ar', 'rtl']);
    expect(page.querySelector('.label')!.textContent).to.match(/\p{Script=Arabic}/u);
    expect([...page.querySelectorAll('h2, th')].filter(({ textContent }) => /^[a-z ]{4,}$/i.test(textContent))).to.have.length(0);
  });
});
