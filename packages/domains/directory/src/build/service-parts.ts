import { originalText, type LocalizedText } from '@newcomer/core/localized-text';
import type { AccessAnswers } from '../directory.js';
import { accessAnswers } from './access-answers.js';
import { codedDocument } from './coded-document.js';
import { joinTexts, type Localizer } from './localizer.js';
import type { Makings } from './makings.js';
import { num, str, type AnyRecord } from './record-index.js';

/** What is the same of a service wherever it is given. */
export interface ServiceParts {
  readonly service: AnyRecord;
  readonly serviceId: string;
  readonly organization: AnyRecord | undefined;
  readonly organizationName: LocalizedText | undefined;
  readonly name: LocalizedText;
  readonly alternateName: LocalizedText | undefined;
  readonly description: LocalizedText | undefined;
  readonly alert: LocalizedText | undefined;
  readonly needs: readonly string[];
  readonly sensitive: boolean;
  readonly interpretation: LocalizedText | undefined;
  readonly access: AccessAnswers;
  readonly minimumAge: number | undefined;
  readonly maximumAge: number | undefined;
  readonly eligibility: LocalizedText | undefined;
  readonly application: LocalizedText | undefined;
  readonly fees: LocalizedText | undefined;
  readonly documents: readonly LocalizedText[];
  readonly waitTime: LocalizedText | undefined;
}

/** Undefined where the service has no name or no id: there is nothing to show. */
export function serviceParts(makings: Makings, service: AnyRecord): ServiceParts | undefined {
  const { records, localizer, needLinks, sensitive } = makings;
  const serviceId = str(service, 'id');
  const text = (field: string) => localizer.field('services', service, field);
  const name = text('name');
  if (serviceId === undefined || !name) return undefined;
  const organization = records.one('organizations', str(service, 'organization_id'));
  const costs = records.where('cost_options', 'service_id', serviceId);
  const documents = records.where('required_documents', 'service_id', serviceId);
  const needs = (needLinks.get(serviceId) ?? []).map((link) => link.need);
  const minimumAge = num(service, 'minimum_age');
  const maximumAge = num(service, 'maximum_age');
  const eligibility = text('eligibility_description');
  const application = text('application_process');
  const feesText = text('fees_description') ?? text('fees');
  const description = text('description');
  return {
    service,
    serviceId,
    organization,
    organizationName: localizer.field('organizations', organization, 'name'),
    name,
    alternateName: text('alternate_name'),
    description,
    alert: text('alert'),
    needs,
    sensitive: needs.some((need) => sensitive.has(need)),
    interpretation: text('interpretation_services'),
    access: accessAnswers({
      fees: textOf(feesText),
      amounts: costs.map((cost) => num(cost, 'amount')).filter((amount): amount is number => amount !== undefined),
      application: textOf(application),
      eligibility: textOf(eligibility),
      documents: documents.map((row) => str(row, 'document') ?? ''),
      description: textOf(description),
      minimumAge,
      maximumAge,
    }),
    minimumAge,
    maximumAge,
    eligibility,
    application,
    fees: joinTexts([feesText, ...costs.map((cost) => costText(localizer, cost))]),
    documents: documents.flatMap((row) => {
      const document = localizer.field('required_documents', row, 'document');
      return document ? [codedDocument(document, makings.documentLabels)] : [];
    }),
    waitTime: text('wait_time'),
  };
}

/** The original where it is known: what a translation says decides nothing. */
export function textOf(text: LocalizedText | undefined): string | undefined {
  return text && (originalText(text)?.text ?? Object.values(text)[0]?.text);
}

/** "Adults: 20 USD", with whatever of it there is. */
function costText(localizer: Localizer, cost: AnyRecord): LocalizedText | undefined {
  const option = localizer.field('cost_options', cost, 'option');
  const described = localizer.field('cost_options', cost, 'amount_description');
  const amount = num(cost, 'amount');
  const price = amount === undefined ? undefined : [amount, str(cost, 'currency')].filter((part) => part !== undefined).join(' ');
  const parts = [
    option,
    price === undefined ? undefined : { [localizer.language]: { text: price, provenance: 'original' as const } },
    described,
  ];
  return joinTexts(parts, ' · ');
}
