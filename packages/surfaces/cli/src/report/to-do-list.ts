import type { Finding, ImportResult } from '@newcomer/directory/import';

/** What one organization has to look at, the most severe first. */
export interface OrganizationToDo {
  /** Absent where a row does not say who keeps it. */
  readonly organization?: string | undefined;
  readonly severe: number;
  readonly findings: readonly Finding[];
}

const WEIGHT: Readonly<Record<Finding['severity'], number>> = { severe: 0, warning: 1, note: 2 };

/** The findings by the organization that is responsible; who has most that is severe comes first, rows of nobody last. */
export function toDoList({ findings }: Pick<ImportResult, 'findings'>): OrganizationToDo[] {
  const byOrganization = new Map<string | undefined, Finding[]>();
  for (const finding of findings) {
    const list = byOrganization.get(finding.organization);
    if (list) list.push(finding);
    else byOrganization.set(finding.organization, [finding]);
  }
  return [...byOrganization]
    .map(([organization, list]) => ({
      organization,
      severe: list.filter(({ severity }) => severity === 'severe').length,
      findings: list.sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || compare(a.table, b.table) || a.row - b.row),
    }))
    .sort(
      (a, b) =>
        Number(a.organization === undefined) - Number(b.organization === undefined) ||
        b.severe - a.severe ||
        b.findings.length - a.findings.length ||
        compare(a.organization ?? '', b.organization ?? ''),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
