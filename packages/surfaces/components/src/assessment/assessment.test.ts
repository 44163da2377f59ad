import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Assessment } from '@newcomer/engines/assessment';
import type { SourceErrorEvent } from '../frame/events.js';
import { button, chooseFile, find, findAll, text, until } from '../testing/mount.js';
import { mountPack } from '../testing/mount-pack.js';
import type { AssessmentForm } from './assessment.js';
import './define.js';
import './more-define.js';
import type { AssessmentStorage } from './assessment-keeper.js';
import { exampleAssessment, examplePack, halfAnswered, levelsPack } from './examples.js';

const TODAY = '2026-11-27';
const mount = (given: unknown = examplePack, attributes: Record<string, string> = {}) =>
  mountPack<AssessmentForm>('newcomer-assessment', { pack: given, attributes: { today: TODAY, ...attributes } });

const radios = (form: AssessmentForm, nth: number) => [
  ...findAll(form, '[part=criterion]')[nth]!.querySelectorAll<HTMLInputElement>('input[type=radio]'),
];
const said = (form: AssessmentForm, criterion: string, department?: string) =>
  form.assessment?.answers.find((each) => each.criterion === criterion && each.department === department);

async function type(form: AssessmentForm, field: HTMLInputElement | HTMLTextAreaElement, value: string): Promise<void> {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await form.updateComplete;
}
/** A field of a criterion by the words of its label. */
function field(form: AssessmentForm, label: string, nth = 0): HTMLInputElement {
  const labels = [...findAll(form, '[part=criterion]')[nth]!.querySelectorAll('label')];
  return labels.find(({ textContent }) => textContent.includes(label))!.querySelector<HTMLInputElement>('input,textarea')!;
}

describe('<newcomer-assessment>', () => {
  it('asks each criterion of an area, and says that it is a self-assessment', async () => {
    const form = await mount();
    expect(text(form, '.label')).to.include('Self-assessment');
    expect(findAll(form, '[part=criterion]').length).to.equal(3);
    expect(text(form)).to.include('Answered: 0 of 4');
    expect(text(form, 'legend')).to.match(/A 1\.0 There is an office for newcomers\. core/);
    expect(text(form, 'legend')).to.include('our own item').and.include('not confirmed');
    expect(text(form)).not.to.match(/certified/i);
  });

  it('keeps an answer with who gave it and when, and tells the page that something changed, not what', async () => {
    const form = await mount(examplePack, { by: 'parks' });
    setTimeout(() => radios(form, 0)[0]!.click());
    const event = await oneEvent(form, 'newcomer-assessment-change');
    expect(Object.keys(event).filter((key) => key !== 'isTrusted')).to.deep.equal([]);
    expect(said(form, 'A 1.0')).to.include({ status: 'met', by: 'parks' });
    expect(said(form, 'A 1.0')!.at).to.match(/^\d{4}-\d\d-\d\dT/);
    await form.updateComplete;
    expect(text(form)).to.include('Answered: 1 of 4');
    button(form, 'Clear answer').click();
    await form.updateComplete;
    expect(said(form, 'A 1.0')!.status).to.equal('unanswered');
    expect(text(form)).to.include('Answered: 0 of 4');
  });

  it('says what waits for its parent, and what has expired', async () => {
    const form = await mount();
    form.assessment = exampleAssessment([
      { criterion: 'A 1.0', status: 'not-met' },
      { criterion: 'A 1.1', status: 'met' },
      { criterion: 'A 2.0', status: 'met', evidence: [{ kind: 'internal', title: 'Plan', expires: '2025-12-31' }] },
    ]);
    await form.updateComplete;
    expect(text(form)).to.include('Counts only once A 1.0 is met.').and.include('Look again before this counts.').and.include('expired');
  });

  it('is answered by the keyboard alone: a digit, Enter, Delete', async () => {
    const form = await mount();
    radios(form, 0)[0]!.focus();
    await sendKeys({ press: '2' });
    await form.updateComplete;
    expect(said(form, 'A 1.0')!.status).to.equal('partial');
    await until(() => form.shadowRoot!.activeElement === radios(form, 0)[1]);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: '1' });
    await form.updateComplete;
    expect(said(form, 'A 1.1')!.status).to.equal('met');
    await until(() => form.shadowRoot!.activeElement === radios(form, 1)[0]);
    await sendKeys({ press: 'Delete' });
    expect(said(form, 'A 1.1')!.status).to.equal('unanswered');
  });

  it('keeps which signs of an answer were seen', async () => {
    const form = await mount();
    form.assessment = halfAnswered;
    await form.updateComplete;
    findAll(form, 'fieldset.card details')[0]!.querySelector('summary')!.click();
    const sign = () => findAll(form, 'fieldset.card details')[0]!.querySelector<HTMLInputElement>('input[type=checkbox]')!;
    sign().click();
    await form.updateComplete;
    expect(said(form, 'A 1.0')!.seen).to.deep.equal(['i1']);
    expect(sign().checked).to.equal(true);
    sign().click();
    await form.updateComplete;
    expect(said(form, 'A 1.0')!.seen).to.deep.equal([]);
  });

  it('takes evidence, and asks again where it seems to name a person', async () => {
    const form = await mount();
    form.assessment = halfAnswered;
    await form.updateComplete;
    findAll(form, 'fieldset.card details')[0]!.querySelector('summary')!.click();
    await type(form, field(form, 'Title'), 'Statement of Mrs. Lopez');
    button(form, 'Add').click();
    await form.updateComplete;
    expect(text(form, '[role=alert]')).to.include('name a person');
    expect(said(form, 'A 1.0')!.evidence).to.have.length(1);
    button(form, 'Change it').click();
    await form.updateComplete;
    await type(form, field(form, 'Title'), 'Language access plan');
    await type(form, field(form, 'Link'), 'javascript:alert(1)');
    button(form, 'Add').click();
    await form.updateComplete;
    expect(said(form, 'A 1.0')!.evidence![1]).to.deep.equal({ kind: 'policy', title: 'Language access plan' });
    await type(form, field(form, 'Title'), 'Survivor story');
    button(form, 'Add').click();
    await form.updateComplete;
    button(form, 'Add it as it is').click();
    await form.updateComplete;
    expect(said(form, 'A 1.0')!.evidence).to.have.length(3);
    button(form, 'Remove').click();
    await form.updateComplete;
    expect(said(form, 'A 1.0')!.evidence!.map(({ title }) => title)).to.deep.equal(['Language access plan', 'Survivor story']);
    expect(said(form, 'A 1.0')!.status).to.equal('met');
  });

  it('loses nothing that was typed: half-typed evidence, notes and answers survive another area, language and pack', async () => {
    const form = await mount();
    findAll(form, 'fieldset.card details')[0]!.querySelector('summary')!.click();
    await type(form, field(form, 'Title'), 'Half a title');
    await type(form, field(form, 'Note'), 'A note');
    const area = find<HTMLSelectElement>(form, '#area')!;
    area.value = 'talk';
    area.dispatchEvent(new Event('change'));
    await form.updateComplete;
    const note = find<HTMLTextAreaElement>(form, 'textarea:last-of-type')!;
    expect(note).not.to.equal(null);
    area.value = 'lead';
    area.dispatchEvent(new Event('change'));
    await form.updateComplete;
    expect(field(form, 'Title').value).to.equal('Half a title');
    expect(field(form, 'Note').value).to.equal('A note');
    form.lang = 'ar';
    await until(() => text(form, 'h2').includes('معيار'));
    expect(said(form, 'A 1.0')!.note).to.equal('A note');
    const heard = oneEvent<SourceErrorEvent>(form, 'newcomer-source-error');
    form.pack = { ...examplePack, values: { ...examplePack.values, criteria: [{ id: 'x', area: 'nowhere', title: 'a10' }] } };
    expect((await heard).code).to.equal('engines/assessment-unknown-area');
    await form.updateComplete;
    expect(said(form, 'A 1.0')!.note).to.equal('A note');
  });

  it('carries answers to a new edition, and says what changed', async () => {
    const form = await mount();
    form.assessment = halfAnswered;
    await form.updateComplete;
    const { values } = examplePack;
    form.pack = {
      ...examplePack,
      values: {
        ...values,
        edition: '2',
        criteria: values.criteria.map((each) => (each.id === 'A 2.0' ? { ...each, id: 'A 3.0', formerly: ['A 2.0'] } : each)),
      },
    };
    await until(() => said(form, 'A 3.0'));
    expect(form.assessment.edition).to.equal('2');
    await until(() => text(form).includes('There is a new edition of this list. Changes: 1. To look at again: 0'));
  });

  it('answers for several departments, each by itself', async () => {
    const form = await mount();
    form.departments = [
      { id: 'parks', name: 'Parks' },
      { id: 'police', name: 'Police' },
    ];
    await form.updateComplete;
    const choose = async (id: string) => {
      const select = find<HTMLSelectElement>(form, '#department')!;
      select.value = id;
      select.dispatchEvent(new Event('change'));
      await form.updateComplete;
    };
    await choose('parks');
    radios(form, 0)[0]!.click();
    await form.updateComplete;
    await choose('police');
    expect(radios(form, 0).some(({ checked }) => checked)).to.equal(false);
    radios(form, 0)[2]!.click();
    await form.updateComplete;
    expect([said(form, 'A 1.0', 'parks')!.status, said(form, 'A 1.0', 'police')!.status]).to.deep.equal(['met', 'not-met']);
    expect(form.assessment!.departments).to.have.length(2);
    await choose('');
    expect(text(form)).to.include('Answered: 1 of 4');
  });

  it('answers levels by their number, and questions by a note', async () => {
    const form = await mount(levelsPack);
    radios(form, 0)[0]!.focus();
    await sendKeys({ press: '4' });
    await form.updateComplete;
    expect(said(form, '4.1')).to.include({ level: 4 });
    const other = await mount();
    const area = find<HTMLSelectElement>(other, '#area')!;
    area.value = 'talk';
    area.dispatchEvent(new Event('change'));
    await other.updateComplete;
    await type(other, findAll(other, '[part=criterion]')[1]!.querySelector('textarea')!, 'Somali');
    expect(said(other, 'B 2.0')!.note).to.equal('Somali');
  });

  it('saves through the host’s storage, goes on where it was, and says when it could not save', async () => {
    let kept: string | undefined = JSON.stringify(halfAnswered);
    let failing = false;
    const storage: AssessmentStorage = {
      load: async () => kept,
      save: async (next) => {
        if (failing) throw new Error('disk');
        kept = next;
      },
    };
    const form = await mount();
    form.storage = storage;
    form.pack = { ...examplePack };
    await until(() => said(form, 'A 1.1'));
    radios(form, 1)[0]!.click();
    await until(() => kept?.includes('"date": "2026-11-27"'));
    expect((JSON.parse(kept) as Assessment).answers.find(({ criterion }) => criterion === 'A 1.1')!.status).to.equal('met');
    await until(() => text(form).includes('Saved'));
    expect(text(form, '[part=footer]')).not.to.include('gone when you close it');
    failing = true;
    radios(form, 1)[1]!.click();
    await until(() => text(form).includes('This could not be saved.'));
    failing = false;
    radios(form, 1)[2]!.click();
    form.remove();
    await until(() =>
      (JSON.parse(kept!) as Assessment).answers.some(({ criterion, status }) => criterion === 'A 1.1' && status === 'not-met'),
    );
  });

  it('takes over what another page saved, and never writes over what it cannot read', async () => {
    let kept: string | undefined;
    const storage: AssessmentStorage = { load: async () => kept, save: async (next) => void (kept = next) };
    const pages = [await mount(), await mount()] as const;
    for (const form of pages) {
      form.storage = storage;
      form.pack = { ...examplePack };
      await until(() => radios(form, 0).length);
    }
    const answers = () =>
      (JSON.parse(kept ?? '{"answers":[]}') as Assessment).answers.map(({ criterion, status }) => `${criterion} ${status}`);
    radios(pages[0], 0)[0]!.click();
    await until(() => answers().length === 1);
    radios(pages[1], 2)[0]!.click();
    await until(() => answers().length === 2);
    expect(answers()).to.deep.equal(['A 1.0 met', 'A 2.0 met']);
    expect(said(pages[1], 'A 1.0')!.status).to.equal('met');
    kept = '{ broken';
    radios(pages[0], 1)[0]!.click();
    await until(() => text(pages[0], '[role=alert]').includes('Please save it as a file.'));
    expect(kept).to.equal('{ broken');
  });

  it('opens a file beside what is there, and shows where they differ until somebody decides', async () => {
    const form = await mount();
    form.assessment = exampleAssessment([{ criterion: 'A 1.0', status: 'met', by: 'parks', at: '2026-01-01T00:00:00Z' }]);
    await form.updateComplete;
    const open = async (name: string, content: string) => {
      chooseFile(find<HTMLInputElement>(form, 'input[type=file]')!, name, content);
      await until(() => find(form, '.note[role=status]'));
    };
    await open('a.json', '{ broken');
    expect(text(form, '.note[role=status]')).to.include('Nothing was changed');
    expect(form.assessment.answers).to.have.length(1);
    await open('other.csv', 'criterion,status,by\nA 1.0,partial,police\nA 2.0,met,police');
    await until(() => text(form).includes('Different answers to decide: 1'));
    expect(text(form, 'fieldset .note')).to.include('parks').and.include('police');
    expect(said(form, 'A 1.0')).to.equal(undefined);
    expect(said(form, 'A 2.0')!.status).to.equal('met');
    findAll(form, 'fieldset .note button')[0]!.click();
    await form.updateComplete;
    expect(form.assessment.conflicts).to.equal(undefined);
    expect(['met', 'partial']).to.include(said(form, 'A 1.0')!.status);
  });

  it('saves as a file and as a sheet', async () => {
    const form = await mount();
    form.assessment = halfAnswered;
    await form.updateComplete;
    const names: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      names.push(this.download);
    };
    find(form, '.files summary')!.click();
    button(form, 'Save as a file').click();
    button(form, 'Save for a spreadsheet').click();
    HTMLAnchorElement.prototype.click = click;
    expect(names).to.deep.equal(['assessment-2026-11-20.json', 'assessment-2026-11-20.csv']);
  });

  it('takes no assessment that does not fit, and keeps the one that it has', async () => {
    const form = await mount();
    form.assessment = halfAnswered;
    const heard = oneEvent<SourceErrorEvent>(form, 'newcomer-source-error');
    form.assessment = exampleAssessment([{ criterion: 'zz', status: 'met' }]);
    expect((await heard).code).to.equal('engines/assessment-unknown-criterion');
    expect(form.assessment).to.equal(halfAnswered);
  });
});
