import type { SafetyMark } from '../../dataset.js';
import type { DatasetBuilder, Fields, Place } from '../dataset-builder.js';
import { isInternal, plainName } from '../safety.js';
import type { TableFile } from '../table-file.js';
import { phoneWithExtension } from '../tabular/read-tabular.js';
import { IcarolRecord, addressOf, phonesOf } from './icarol-record.js';
import { splitList } from '../../text/split-list.js';
import { IcarolShape } from './icarol-shape.js';
import { addPrivateAddress } from '../private-address.js';

const SIGNS = new Set([
  'resourceagencynum',
  'taxonomylevelname',
  'parentagencynum',
  'agencystatus',
  'agencydescription',
  'connectstositenum',
  'recordowner',
  'excludefromwebsite',
]);

/** Whether a header is that of an iCarol export; exports differ in which columns they have. */
export function isIcarol(headers: readonly string[]): boolean {
  const names = headers.map(plainName);
  return names.includes('publicname')
    ? names.filter((name) => SIGNS.has(name)).length >= 2
    : names.filter((name) => SIGNS.has(name)).length >= 4;
}

const NEVER_READ = /^(?:internalnotes|seniorworker|lastverif(?:iedby|icationapproved)|enteredby|updatedby)/;

/**
 * Reads an iCarol export: agencies, sites, programs and programs at sites in one file.
 * An agency that has no programs is a service itself, and so are its sites that name what they do.
 */
export async function readIcarol(file: TableFile, builder: DatasetBuilder, today: string): Promise<void> {
  const shape = new IcarolShape();
  const each = async (quiet: boolean, take: (record: IcarolRecord) => void): Promise<void> => {
    const before = builder.problems.length;
    await file.read('iCarol', builder, {
      header: (headers) =>
        headers.map((header) => (isInternal(header) || NEVER_READ.test(plainName(header)) ? undefined : plainName(header))),
      row: ({ fields, row }) => take(new IcarolRecord(fields, row)),
    });
    // The file is read twice; what is wrong with its form is told once.
    if (quiet) builder.problems.length = before;
  };
  await each(true, (record) => shape.see(record));
  const reader = new IcarolReader(builder, file.name, shape, today);
  await each(false, (record) => reader.take(record));
}

class IcarolReader {
  readonly #terms = new Set<string>();
  /** Rows that became a location. */
  readonly #places = new Set<string>();

  constructor(
    readonly builder: DatasetBuilder,
    readonly file: string,
    readonly shape: IcarolShape,
    readonly today: string,
  ) {}

  take(record: IcarolRecord): void {
    const place: Place = { file: this.file, row: record.row };
    if (record.id === undefined) {
      this.builder.problem(
        'missing-id',
        'warning',
        'iCarol',
        record.row,
        'the row has no ResourceAgencyNum; nothing can be connected to it, and it was left out. Fill it in.',
      );
      return;
    }
    const { marks } = record;
    switch (record.level) {
      case 'agency':
        this.#organization(record, place, marks);
        if (!this.shape.withPrograms.has(record.id)) this.#agencyAsService(record, record.id, place, marks);
        break;
      case 'site':
        this.#location(record, record.id, place, marks);
        if (!this.shape.withPrograms.has(record.parent ?? '') && this.shape.sitesThatServe.has(record.id))
          this.#service(record, record.parent, [record.id], place, marks);
        break;
      case 'program':
        this.#service(record, record.parent, this.#placesOfProgram(record, record.id, place, marks), place, marks);
        break;
      case 'program-at-site':
        this.#atLocation(record, place, marks);
        break;
    }
    if (!this.#places.has(record.id)) this.#privateAddresses(record, place);
  }

  /** Where a program is held: at the sites that it names, else at its own address. */
  #placesOfProgram(record: IcarolRecord, id: string, place: Place, marks: readonly SafetyMark[]): string[] {
    const own = addressOf(record, 'Physical');
    const isElsewhere = record.text('ConnectsToSiteNum') !== undefined || this.shape.programsAtSites.has(id);
    if (isElsewhere || own === undefined || record.yes('PhysicalAddressIsPrivate')) return this.#sites(record);
    this.#location(record, id, place, marks);
    return [id];
  }

  /**
   * Addresses that are marked private on rows that are no places. They are shown nowhere, and are kept, marked, so that the same
   * street is found where it stands in other rows and texts.
   */
  #privateAddresses(record: IcarolRecord, place: Place): void {
    const point = { latitude: record.text('Latitude'), longitude: record.text('Longitude') };
    const physical = addressOf(record, 'Physical');
    if (physical && record.yes('PhysicalAddressIsPrivate'))
      this.builder.add('addresses', { address_type: 'physical', ...physical, ...point }, place, ['private']);
    const postal = addressOf(record, 'Mailing');
    if (postal && record.yes('MailingAddressIsPrivate'))
      this.builder.add('addresses', { address_type: 'postal', ...postal }, place, ['private']);
  }

  #sites(record: IcarolRecord): string[] {
    const sites = record
      .list('ConnectsToSiteNum')
      .flatMap((each) => each.split(/[,\s]+/))
      .filter(Boolean);
    return sites.filter((site) => !this.shape.connected.has(`${record.id ?? ''}/${site}`));
  }

  #organization(record: IcarolRecord, place: Place, marks: readonly SafetyMark[]): void {
    const id = record.id;
    this.builder.add(
      'organizations',
      {
        id,
        name: record.first('PublicName', 'OfficialName'),
        alternate_name: record.text('AlternateName'),
        description: record.text('AgencyDescription'),
        email: record.text('EmailAddressMain'),
        website: record.text('WebsiteAddress'),
        tax_status: record.text('IRSStatus'),
        tax_id: record.text('FEIN'),
        year_incorporated: record.text('YearIncorporated'),
        legal_status: record.text('LegalStatus'),
      },
      place,
      marks,
    );
    const source = record.text('SourceOfFunds');
    if (source !== undefined) this.builder.add('funding', { organization_id: id, source }, place);
    this.#phones(record, { organization_id: id }, place);
  }

  /** Its sites that do not say what they do are where it does it; without sites it is at its own address. */
  #agencyAsService(record: IcarolRecord, id: string, place: Place, marks: readonly SafetyMark[]): void {
    const sites = this.shape.sites.get(id) ?? [];
    if (this.shape.agenciesWithServingSites.has(id) && !record.hasTerms) return;
    const open = sites.filter((site) => !this.shape.sitesThatServe.has(site));
    if (sites.length === 0 && addressOf(record, 'Physical') !== undefined) {
      this.#location(record, id, place, marks);
      open.push(id);
    }
    this.#service(record, id, open, place, marks);
  }

  #location(record: IcarolRecord, id: string, place: Place, marks: readonly SafetyMark[]): void {
    const physical = addressOf(record, 'Physical');
    const isPrivate = record.yes('PhysicalAddressIsPrivate');
    this.#places.add(id);
    this.builder.add(
      'locations',
      {
        id,
        location_type: 'physical',
        organization_id: record.level === 'agency' ? record.id : record.parent,
        name: record.first('PublicName', 'OfficialName'),
        alternate_name: record.text('AlternateName'),
        url: record.text('WebsiteAddress'),
        // "Behind the mill, stop Quiet Lane" finds a house as surely as its street does.
        ...(!isPrivate && {
          description: record.text('PhysicalLocationDescription'),
          transportation: record.joined('BusServiceAccess', 'PublicAccessTransportation'),
          latitude: record.text('Latitude'),
          longitude: record.text('Longitude'),
        }),
      },
      place,
      marks,
    );
    if (physical && isPrivate) {
      const point = { latitude: record.text('Latitude'), longitude: record.text('Longitude') };
      addPrivateAddress(this.builder, { location_id: id, address_type: 'physical', ...physical }, point, place);
    } else if (physical) {
      this.builder.add('addresses', { location_id: id, address_type: 'physical', ...physical }, place);
    }
    const postal = addressOf(record, 'Mailing');
    if (postal)
      this.builder.add(
        'addresses',
        { location_id: id, address_type: 'postal', ...postal },
        place,
        record.yes('MailingAddressIsPrivate') ? ['private'] : undefined,
      );
    const accessibility = record.text('DisabilitiesAccess');
    if (accessibility !== undefined) this.builder.add('accessibility', { location_id: id, description: accessibility }, place);
    if (record.level === 'site') {
      const serves = !this.shape.withPrograms.has(record.parent ?? '') && this.shape.sitesThatServe.has(id);
      if (!serves) {
        this.#phones(record, { location_id: id }, place);
        this.#hours(record, { location_id: id }, place);
        this.#languages(record, { location_id: id }, place);
      }
    }
  }

  #service(
    record: IcarolRecord,
    organization: string | undefined,
    sites: readonly string[],
    place: Place,
    marks: readonly SafetyMark[],
  ): void {
    const id = record.id;
    const groups = ['Adult', 'Child', 'Family', 'Female', 'Male', 'Teen'].filter((group) => record.yes(`Eligibility${group}`));
    this.builder.add(
      'services',
      {
        id,
        organization_id: organization,
        name: record.first('PublicName', 'OfficialName'),
        alternate_name: record.text('AlternateName'),
        description: record.text('AgencyDescription'),
        url: record.text('WebsiteAddress'),
        email: record.text('EmailAddressMain'),
        status: marks.includes('inactive') ? 'inactive' : 'active',
        application_process: record.text('ApplicationProcess'),
        fees_description: record.text('FeeStructureSource'),
        wait_time: record.text('NormalWaitTime'),
        eligibility_description: record.text('Eligibility'),
        ...(groups.length > 0 && { eligibility_groups: groups.join('; ') }),
        licenses: record.text('LicenseAccreditation'),
        assured_date: record.date('LastVerifiedOn'),
        last_modified: record.date('UpdatedOn'),
        alert: this.#alert(record),
      },
      place,
      marks,
    );
    const link = { service_id: id };
    for (const location_id of sites)
      this.builder.add('service_at_location', { id: `${id ?? ''}/${location_id}`, service_id: id, location_id }, place, marks);
    if (record.level !== 'agency') this.#phones(record, link, place);
    this.#hours(record, link, place);
    this.#languages(record, link, place);
    this.#addTerms(record, link, place);
    this.#contact(record, link, place);
    for (const document of record.list('DocumentsRequired')) this.builder.add('required_documents', { ...link, document }, place);
    const area = record.first('CoverageAreaText', 'CoverageArea', 'Coverage');
    if (area !== undefined) this.builder.add('service_areas', { ...link, name: area }, place);
  }

  #atLocation(record: IcarolRecord, place: Place, marks: readonly SafetyMark[]): void {
    const service_id = record.text('ConnectsToProgramNum');
    const location_id = record.text('ConnectsToSiteNum');
    const { id } = record;
    this.builder.add('service_at_location', { id, service_id, location_id, description: record.text('AgencyDescription') }, place, marks);
    const link = { service_at_location_id: id };
    this.#phones(record, link, place);
    this.#hours(record, link, place);
    if (service_id !== undefined) this.#addTerms(record, { service_id }, place);
  }

  /** A passing message is told while it holds. */
  #alert(record: IcarolRecord): string | undefined {
    const from = record.date('TemporaryMessageAppears');
    const to = record.date('TemporaryMessageExpires');
    if ((from !== undefined && from > this.today) || (to !== undefined && to < this.today)) return undefined;
    return record.text('TemporaryMessage');
  }

  /** Private numbers are withheld everywhere; they are kept so that the same number is found in other rows and texts. */
  #phones(record: IcarolRecord, link: Fields, place: Place): void {
    for (const { fields, isPrivate } of phonesOf(record))
      this.builder.add('phones', phoneWithExtension({ ...link, ...fields }), place, isPrivate ? ['private'] : undefined);
  }

  #hours(record: IcarolRecord, link: Fields, place: Place): void {
    const description = record.first('HoursOfOperation', 'Hours');
    if (description !== undefined) this.builder.add('schedules', { ...link, description }, place);
  }

  #languages(record: IcarolRecord, link: Fields, place: Place): void {
    const text = record.first('LanguagesOffered', 'LanguagesOfferedList') ?? '';
    for (const name of splitList(text, ',;')) this.builder.add('languages', { ...link, name }, place);
  }

  /** Names and codes stand side by side where there are as many of one as of the other. */
  #addTerms(record: IcarolRecord, link: Fields, place: Place): void {
    const names = record.terms;
    const codes = record.list('TaxonomyCodes');
    const paired = names.length === codes.length;
    const terms =
      paired || names.length === 0
        ? codes.map((code, at) => ({ code, name: names[at] ?? code }))
        : names.map((name) => ({ code: undefined, name }));
    for (const { code, name } of terms) {
      const term = code ?? name;
      if (!this.#terms.has(term)) {
        this.#terms.add(term);
        this.builder.add('taxonomy_terms', { id: term, name, code }, place);
      }
      this.builder.add(
        'attributes',
        { link_id: link.service_id, link_entity: 'service', link_type: 'taxonomy', taxonomy_term_id: term },
        place,
      );
    }
  }

  /** One that is private is withheld everywhere; it is kept so that the same number or e-mail is found in other rows and texts. */
  #contact(record: IcarolRecord, link: Fields, place: Place): void {
    const contact = {
      name: record.text('MainContactName'),
      title: record.text('MainContactTitle'),
      email: record.text('MainContactEmailAddress'),
    };
    const number = record.text('MainContactPhoneNumber');
    if (Object.values(contact).every((value) => value === undefined) && number === undefined) return;
    const marks: SafetyMark[] | undefined = record.yes('MainContactIsPrivate') ? ['private'] : undefined;
    const id = `${record.id ?? ''}/contact`;
    this.builder.add('contacts', { id, ...link, ...contact }, place, marks);
    if (number !== undefined) this.builder.add('phones', { contact_id: id, number }, place, marks);
  }
}
