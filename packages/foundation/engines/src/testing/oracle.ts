import type { Assessment, Framework, Standing, Status } from '../assessment/index.js';

/** Where each criterion stands for the city, worked out the slow and obvious way, to check the fast way by. */
export function standingsOf(
  framework: Framework,
  { answers, assigned = {}, departments = [] }: Assessment,
  today: string,
): Map<string, Standing> {
  const said = new Map<string, Standing>();
  for (const { id, across = 'every' } of framework.criteria) {
    const voices = [undefined, ...departments.map((each) => each.id)].flatMap((department): Standing[] => {
      const answer = answers.filter((each) => each.criterion === id && each.department === department).pop();
      const status: Status = answer?.status ?? 'unanswered';
      if (status === 'unanswered') return department !== undefined && assigned[id]?.includes(department) ? ['unanswered'] : [];
      const counts = status === 'met' || status === 'partial';
      return [counts && answer?.evidence?.some(({ expires }) => expires !== undefined && expires < today) ? 'review' : status];
    });
    const order: Standing[] =
      across === 'any'
        ? ['met', 'partial', 'review', 'unanswered', 'not-met', 'not-applicable']
        : ['not-met', 'unanswered', 'review', 'partial', 'met', 'not-applicable'];
    said.set(id, order.find((each) => voices.includes(each)) ?? 'unanswered');
  }
  const standing = new Map<string, Standing>();
  const settle = (id: string): Standing => {
    const known = standing.get(id);
    if (known) return known;
    const parent = framework.criteria.find((each) => each.id === id)?.parent;
    const above = parent === undefined ? 'met' : settle(parent);
    const own = said.get(id) ?? 'unanswered';
    const claims = own === 'met' || own === 'partial' || own === 'review';
    const found: Standing =
      own === 'not-applicable' || above === 'not-applicable' ? 'not-applicable' : above !== 'met' && claims ? 'blocked' : own;
    standing.set(id, found);
    return found;
  };
  for (const { id } of framework.criteria) settle(id);
  return standing;
}
