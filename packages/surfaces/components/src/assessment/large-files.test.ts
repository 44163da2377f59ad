import { expect } from '@open-wc/testing';
import { assessmentToCsv, assessmentToJson } from '@newcomer/engines/assessment';
import { chooseFile, find, findAll, text, until } from '../testing/mount.js';
import { mountPack } from '../testing/mount-pack.js';
import type { AssessmentForm } from './assessment.js';
import './define.js';
import { exampleAssessment, examplePack } from './examples.js';
import './more-define.js';

const MB = 1_000_000;
const STATUSES = ['met', 'partial', 'not-met'] as const;

/** A hundred departments that pasted whole reports into their notes. */
const answersOf = (size: number) =>
  Array.from({ length: 100 }, (_, n) => ({
    criterion: 'A 1.0',
    department: `d${n}`,
    status: STATUSES[n % 3]!,
    note: 'When the office opened, and "what" it does.\n'.repeat(size / 4500),
    by: `d${n}`,
    at: '2026-01-01T00:00:00Z',
  }));

async function opened(name: string, content: string): Promise<AssessmentForm> {
  const form = await mountPack<AssessmentForm>('newcomer-assessment', { pack: examplePack, attributes: { today: '2026-11-27' } });
  findAll(form, 'input[type=radio]')[0]!.click();
  await form.updateComplete;
  chooseFile(find<HTMLInputElement>(form, '.files input[type=file]')!, name, content);
  await until(() => find(form, '.note[role=status]'), `${name} was never answered`);
  return form;
}

const own = (form: AssessmentForm) => form.assessment?.answers.find(({ criterion, department }) => criterion === 'A 1.0' && !department);

describe('large files in <newcomer-assessment>', () => {
  it('opens ten megabytes of answers, as JSON and as a sheet, beside what was answered', async () => {
    const answers = answersOf(10 * MB);
    const departments = answers.map(({ department }) => ({ id: department, name: department }));
    const all = { ...exampleAssessment(answers), departments };
    for (const [name, content] of [
      ['all.json', assessmentToJson(all)],
      ['all.csv', assessmentToCsv(all)],
    ] as const) {
      expect(content.length, name).to.be.greaterThan(9 * MB);
      const form = await opened(name, content);
      expect(text(form, '.note[role=status]'), name).not.to.include('Nothing was changed');
      expect(form.assessment?.answers.length, name).to.equal(answers.length + 1);
      expect(own(form)?.status, name).to.equal('met');
    }
  });

  it('says what is wrong with one that cannot be read, and keeps what was answered', async () => {
    for (const [name, content, reason] of [
      ['broken.json', `{"answers": [${'{'.repeat(10 * MB)}`, 'this is no JSON'],
      ['another.json', JSON.stringify({ format: 1, label: 'self-assessment', text: 'x'.repeat(10 * MB) }), 'pack'],
      ['enormous.json', JSON.stringify({ text: 'x'.repeat(25 * MB) }), '20000000 characters'],
      ['words.csv', 'no column that we know '.repeat(500_000), 'criterion'],
    ] as const) {
      const form = await opened(name, content);
      expect(text(form, '.note[role=status]'), name).to.include('Nothing was changed').and.include(reason);
      expect(text(form, '.note[role=status]').length, name).to.be.lessThan(400);
      expect(own(form)?.status, name).to.equal('met');
      expect((findAll(form, 'input[type=radio]')[0] as HTMLInputElement).checked, name).to.equal(true);
    }
  });
});
