import type { IcarolRecord } from './icarol-record.js';

/** Which agencies have programs and sites: only then it is known what their rows stand for. */
export class IcarolShape {
  readonly withPrograms = new Set<string>();
  /** Sites by agency. */
  readonly sites = new Map<string, string[]>();
  /** Sites that say what they do. */
  readonly sitesThatServe = new Set<string>();
  readonly agenciesWithServingSites = new Set<string>();
  /** "program/site" of programs at sites that have rows of their own. */
  readonly connected = new Set<string>();
  /** Programs that have a row of their own at some site. */
  readonly programsAtSites = new Set<string>();

  see(record: IcarolRecord): void {
    const { id, parent, level } = record;
    if (level === 'program' || level === 'program-at-site') {
      if (parent !== undefined) this.withPrograms.add(parent);
      if (level === 'program-at-site') {
        const program = record.text('ConnectsToProgramNum') ?? '';
        this.programsAtSites.add(program);
        this.connected.add(`${program}/${record.text('ConnectsToSiteNum') ?? ''}`);
      }
    }
    if (level !== 'site' || id === undefined) return;
    const agency = parent ?? '';
    const sites = this.sites.get(agency);
    if (sites) sites.push(id);
    else this.sites.set(agency, [id]);
    if (record.hasTerms) {
      this.sitesThatServe.add(id);
      this.agenciesWithServingSites.add(agency);
    }
  }
}
