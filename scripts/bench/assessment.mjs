import { measured, percentile } from './target.mjs';

const print = measured('Assessment');

const CRITERIA = 1000;
const DEPARTMENTS = 50;
const TODAY = '2026-11-27';
const STATUSES = ['met', 'partial', 'not-met', 'not-applicable', 'met'];

/** How long a large city waits for its score: a thousand criteria in fifty departments, and one answer more. */
export async function benchAssessment() {
  const { compileFramework, Scorer } = await import('../../packages/foundation/engines/dist/assessment/index.js');
  const framework = compileFramework({
    edition: '1',
    title: 't',
    areas: Array.from({ length: 20 }, (_, at) => ({ id: `a${at}`, title: 't', ...(at > 4 && { parent: `a${at % 5}` }) })),
    criteria: Array.from({ length: CRITERIA }, (_, at) => ({
      id: `c${at}`,
      area: `a${at % 20}`,
      title: 't',
      tier: 1 + (at % 5),
      core: at % 2 === 0,
      ...(at % 10 > 0 && { parent: `c${at - (at % 10)}` }),
    })),
    scoring: [
      { id: 'stars', title: 't', strategy: 'highest-tier' },
      { id: 'core', title: 't', strategy: 'core-share', conditionalFrom: 0.9 },
    ],
  });
  const departments = Array.from({ length: DEPARTMENTS }, (_, at) => ({ id: `d${at}`, name: 'D' }));
  const answers = departments.flatMap(({ id }, department) =>
    framework.framework.criteria.map((criterion, at) => ({
      criterion: criterion.id,
      department: id,
      status: STATUSES[(at * 7 + department) % STATUSES.length],
      ...(at % 4 === 0 && { evidence: [{ kind: 'policy', title: 'Plan', expires: at % 8 ? '2027-01-01' : '2026-01-01' }] }),
    })),
  );
  const assessment = { format: 1, label: 'self-assessment', pack: 'p', edition: '1', date: TODAY, departments, answers };

  const scoreAll = () => {
    const scorer = new Scorer(framework, assessment, { today: TODAY });
    scorer.score();
    for (const { id } of departments) scorer.score(id);
    return scorer;
  };
  for (let warm = 0; warm < 20; warm++) scoreAll();
  print(
    `${CRITERIA} criteria × ${DEPARTMENTS} departments, all scores, median`,
    median(60, () => scoreAll()),
    'ms',
    10,
  );
  const scorer = scoreAll();
  let turn = 0;
  const again = () => {
    const answer = answers[(turn * 1237) % answers.length];
    scorer.set({ ...answer, status: STATUSES[turn++ % STATUSES.length] });
    scorer.score();
    scorer.score(answer.department);
  };
  for (let warm = 0; warm < 200; warm++) again();
  print('the same after one answer more, 95th percentile', percentile(times(1000, again), 95), 'ms', 1);
}

function times(runs, run) {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
}

function median(runs, run) {
  return percentile(times(runs, run), 50);
}
