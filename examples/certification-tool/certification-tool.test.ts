import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../scripts/bootstrap.mjs';
import { runProgram } from '../../scripts/checks/program.mjs';
import { strangerProject } from '../../scripts/test/stranger-project.mjs';

const here = join(root, 'examples/certification-tool');
const TODAY = ['--today', '2026-11-27'];

describe('the certification tool', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'newcomer-audit-'));
  const pack = join(scratch, 'indicators/practice.json');
  const data = (name: string) => join(here, 'data', name);
  const packCommand = (...words: string[]) =>
    runProgram([process.execPath, join(root, 'packages/surfaces/cli/dist/newcomer.js'), 'pack', ...words]);
  const audit = (...words: string[]) => runProgram([process.execPath, join(here, 'audit.mjs'), ...words]);

  before(async () => {
    mkdirSync(join(scratch, 'indicators'));
    const made = await packCommand('from-sheet', data('standard.csv'), '--out', pack);
    assert.equal(made.code, 0, made.stderr);
  });
  after(() => rmSync(scratch, { recursive: true, force: true }));

  it('takes a standard of full size: 49 criteria in a sheet become a checked pack', async () => {
    const large = join(scratch, 'indicators/full-size.json');
    const made = await packCommand('from-sheet', data('full-size.csv'), '--out', large);
    assert.equal(made.code, 0, made.stderr);
    const checked = await packCommand('check', large);
    assert.match(checked.stdout, /2 cases: nothing is wrong/);
    const { values } = JSON.parse(readFileSync(large, 'utf8')) as { values: { criteria: { parent?: string }[]; areas: unknown[] } };
    assert.deepEqual([values.areas.length, values.criteria.length], [7, 49]);
    assert.equal(values.criteria.filter(({ parent }) => parent).length, 11);
  });

  it('prints stars, core criteria and areas, and where the auditor sees it otherwise', async () => {
    const { code, stdout, stderr } = await audit('score', pack, data('audit-2026.json'), ...TODAY);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /self-assessment of 2026-11-20/);
    assert.match(stdout, /Stars: ★ \(12 of 18\)/);
    assert.match(stdout, /Core criteria: 76\.9 % \(10 of 13\): not/);
    assert.match(stdout, /Work and business: 1 of 2 met, 1 open/);
    assert.match(stdout, /The auditor sees GL 3\.0 otherwise: met → partial\. The survey reached 40 people\./);
    assert.doesNotMatch(stdout, /certified/i);
  });

  it('lets a star fall with evidence that has expired, and leaves out what may name a person', async () => {
    const { stdout, stderr } = await audit('score', pack, data('audit-2026.json'), '--evidence', data('evidence.json'), ...TODAY);
    assert.match(stdout, /Stars: none to ★ \(/);
    assert.match(stdout, /Access: 1 of 4 met, 1 open/);
    assert.match(stderr, /Left out, it may name a person \(case\): evidence for SC 1\.0/);
    assert.doesNotMatch(stderr, /statement/);
  });

  it('lists gaps, those that open the next star first', async () => {
    const { stdout } = await audit('gaps', pack, data('audit-2026.json'), '--limit', '3', ...TODAY);
    assert.deepEqual(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.slice(0, 8).trim()),
      ['→ CC 1.0', '→ ED 2.0', '→ SC 2.0'],
    );
  });

  it('says when the plan is due and what it lacks', async () => {
    const { stdout } = await audit('plan', pack, data('audit-2026.json'), ...TODAY);
    assert.match(stdout, /Plan due: 2026-12-21/);
    assert.match(stdout, /2027-03-31 in-progress: Two evening courses/);
    assert.match(stdout, /! uncovered CC 1\.0\n! uncovered SC 2\.0/);
  });

  it('shows what changed between two audits', async () => {
    const { stdout } = await audit('diff', pack, data('audit-2025.json'), data('audit-2026.json'));
    assert.match(stdout, /2025-11-03 → 2026-11-20\nstars: none \(.*\) → ★/);
    for (const line of ['better: EA 1.1 partial → met', 'worse: CC 1.0 met → partial', 'withdrawn: EC 2.0 not-met → unanswered'])
      assert.ok(stdout.includes(line), line);
  });

  it('writes a report to print', async () => {
    const out = join(scratch, 'report.html');
    assert.equal((await audit('report', pack, data('audit-2026.json'), '--out', out, ...TODAY)).code, 0);
    const html = readFileSync(out, 'utf8');
    assert.match(html, /Port Lantern: Practice standard of Port Lantern/);
    assert.doesNotMatch(html, /<script/);
  });

  it('says how it is used, and what it cannot read', async () => {
    assert.equal((await audit()).code, 2);
    assert.equal((await audit('constructor', pack, data('audit-2026.json'))).code, 2);
    const { code, stderr } = await audit('score', pack, data('evidence.json'));
    assert.equal(code, 1);
    assert.match(stderr, /^engines\/assessment-format: /);
  });

  it('runs in the project of a stranger who installed the packages', async () => {
    const project = await strangerProject();
    cpSync(join(here, 'audit.mjs'), join(project, 'audit.mjs'));
    const standard = join(project, 'node_modules/@newcomer/packs/indicators/welcoming-standard-v1.json');
    assert.ok(existsSync(standard));
    const assessment = join(project, 'assessment.csv');
    cpSync(data('starter.csv'), assessment);
    const { code, stdout, stderr } = await runProgram([process.execPath, 'audit.mjs', 'score', standard, assessment, ...TODAY], {
      cwd: project,
    });
    assert.equal(code, 0, stderr);
    assert.match(stdout, /Core criteria that are met: 3\.6 % to 100 % \(1 of 28\): not/);
  });
});
