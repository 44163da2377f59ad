import type { PageFinding } from './page-finding.js';
import { SEES, TRACKERS } from './trackers.js';

/** Known tools of others that the page asks for, and what each could see. */
export function checkTrackers(asksFor: string): PageFinding[] {
  return TRACKERS.flatMap(({ name, kind, hosts, code, close, source }) => {
    const host = hosts.find((each) => hostPattern(each).test(asksFor));
    const own = host === undefined ? code?.exec(asksFor)?.[0] : undefined;
    if (host === undefined && own === undefined) return [];
    return [
      {
        rule: `tracker-${name
          .toLowerCase()
          .replace(/[^a-z]+/g, '-')
          .replace(/-$/, '')}`,
        level: 'watches' as const,
        what: `${name} (${kind}; ${host ?? `"${own}" in a script`}) ${SEES[kind]}.`,
        todo: close,
        source,
      },
    ];
  });
}

/** A host as such, not as the end of another's name. */
function hostPattern(host: string): RegExp {
  return new RegExp(`(?<![\\w.-])${host.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w.-])`, 'i');
}
