import type { AccessAnswers, Answer } from '../directory.js';

/** What a record says in words and codes; each text in the languages of the source, one below the other. */
export interface AccessSources {
  readonly fees?: string | undefined;
  /** Amounts of `cost_options`, in whole units of their currency. */
  readonly amounts: readonly number[];
  readonly application?: string | undefined;
  readonly eligibility?: string | undefined;
  readonly documents: readonly string[];
  readonly description?: string | undefined;
  readonly minimumAge?: number | undefined;
  readonly maximumAge?: number | undefined;
}

/**
 * What decides whether somebody is turned away, as far as the record says it. Nothing follows from a field that is
 * empty, and where two sentences disagree the answer is "ask".
 */
export function accessAnswers(sources: AccessSources): AccessAnswers {
  const eligibility = sources.eligibility ?? '';
  return {
    noPapers: noPapers(sources),
    free: free(sources),
    walkIn: walkIn(sources.application ?? ''),
    families: decide(FAMILIES.test(eligibility), NO_FAMILIES.test(eligibility)),
    womenOnly: womenOnly(eligibility),
    minors: minors(sources),
  };
}

/** Yes or no only where exactly one of the two is said. */
function decide(yes: boolean, no: boolean): Answer {
  return yes === no ? 'ask' : yes ? 'yes' : 'no';
}

// The whole text says that it is free, in the languages that directories are kept in.
const FREE_ALONE =
  /^(?:(?:it is |it's |always |completely |totally |all services (?:are )?|service is |services are )?free(?: of charge| service| services| of cost|!)?|(?:there (?:is|are) )?no (?:fees?|costs?|charges?)(?: for (?:this|the|any|our) services?)?|none|\$?0(?:[.,]00?)?|gratis|gratuit[oae]?s?|sin (?:costo|cargo|coste)|grátis|sem custos?|kostenlos|kostenfrei|unentgeltlich|gratis f[oö]r alla|безкоштовно|бесплатно|δωρεάν|مجاني|مجانا|مجانًا|رایگان|وړیا|免费|免費|bilaash|ብነጻ)[\s.!*]*$/iu;
const FREE_PART = /\bfree\b|\bno (?:fee|cost|charge)s?\b|gratuit|\bgratis\b|sin costo|grátis|kostenlos|безкоштовн|δωρεάν|مجان/iu;
const PRICE = /(?:[$€£₴]\s?\d|\d(?:[.,]\d\d)?\s?(?:[$€£₴]|(?:usd|eur|gbp|dollars?|euros?|pounds?)\b))/iu;
const NO_PRICE = /(?:[$€£₴]\s?0(?:[.,]00?)?(?!\d|[.,]\d))/gu;

function free({ fees, amounts }: AccessSources): Answer {
  const text = fees?.trim() ?? '';
  const coded = decide(
    amounts.length > 0 && amounts.every((amount) => amount === 0),
    amounts.some((amount) => amount > 0),
  );
  if (text === '') return coded;
  const costs = PRICE.test(text.replace(NO_PRICE, ''));
  const written: Answer = FREE_ALONE.test(text) ? 'yes' : costs && !FREE_PART.test(text) ? 'no' : 'ask';
  if (amounts.length === 0) return written;
  return written === 'ask' || written === coded ? coded : 'ask';
}

const WALK_IN =
  /\b(?:walk[- ]?ins?|drop[- ]?ins?|walk in)\b(?! (?:not|hours? vary))|\bno appointments? (?:is |are )?(?:required|needed|necessary)|\bwithout (?:an )?appointment|\bsin (?:cita|turno)(?: previa)?|\bno (?:se )?(?:necesita|requiere) cita|\bohne (?:termin|anmeldung)|\bsans rendez-vous|\bsem marcação|без запису|χωρίς ραντεβού|بدون موعد/iu;
const NO_WALK_IN =
  /\b(?:no|not accept(?:ing|ed)?|do(?:es)? not (?:accept|take)) (?:walk|drop)[- ]?ins?\b|\b(?:walk|drop)[- ]?ins? (?:are |is )?not\b/iu;
const APPOINTMENT =
  /\bby appointments?(?: only)?\b|\bappointments? (?:is |are )?(?:only|required|necessary|needed|must)|\bmust (?:call|contact|make|schedule|have|phone)[^.\n]{0,40}\bappointments?\b|\bappointments? only\b|\bcall (?:ahead )?(?:for|to (?:make|set ?-?up|schedule|arrange|request)|and (?:make|schedule))(?: an?)? appointments?\b|\bschedule an appointment\b|\b(?:con|solo con|mediante|previa) cita\b|\bcita previa\b|\bnur (?:mit|nach) (?:termin|vereinbarung|anmeldung)|\bterminvereinbarung|\bsur rendez-vous|\bcom marcação|за записом|με ραντεβού|بموعد/iu;

function walkIn(application: string): Answer {
  const refused = NO_WALK_IN.test(application);
  const welcome = !refused && WALK_IN.test(application);
  // "Walk in or call for an appointment": one can simply come.
  if (welcome) return ONLY_APPOINTMENT.test(application.replace(NO_APPOINTMENT, '')) ? 'ask' : 'yes';
  return refused || APPOINTMENT.test(application) ? 'no' : 'ask';
}
const NO_APPOINTMENT = /\bno appointments?\b[^.\n]{0,20}/giu;
const ONLY_APPOINTMENT = /\bby appointment only\b|\bappointments? (?:is |are )?required\b(?! for)/iu;

const PAPERS_NOT_NEEDED =
  /\bno (?:id|i\.d\.|identification|papers?|documents?|documentation|paperwork|proof of (?:id|identity|residency|income))(?: (?:or|and) [a-z ]{2,24}?)? (?:is |are )?(?:required|needed|necessary|asked)|\bwithout (?:any )?(?:id|identification|papers|documents|documentation)\b(?! (?:cannot|can't|will not|are not))|\b(?:regardless of|irrespective of|do(?:es)? not ask (?:about|for)) (?:[a-z]+ (?:or|and) )?(?:immigration|legal|residency|documentation) status|\bno (?:se )?(?:necesita|requiere|piden?) (?:identificación|documentos|papeles)|\bsin (?:papeles|documentos|importar (?:su|el) estatus)|\bohne papiere\b|\bsans papiers\b/iu;
const PAPERS_NEEDED =
  /\b(?:photo|picture|valid|government[- ]issued|state|official) (?:id|i\.d\.|identification)\b|\bidentification card\b|\bproof of (?:id|identity|identification|residency|residence|citizenship|address)\b|\bsocial security (?:card|number)|\bpassport\b|\bbirth certificate|\bdriver'?s licen[sc]e|\b(?:id|i\.d\.|identification) (?:is |are )?required\b|\bbring (?:an? |your )?(?:id|i\.d\.|identification)\b|\b(?:personalausweis|reisepass|meldebescheinigung|cédula|pasaporte|pièce d'identité|carte d'identité|titre de séjour)\b/iu;

function noPapers({ application, eligibility, documents, description }: AccessSources): Answer {
  const said = [application, eligibility, ...documents, description].filter((text) => text !== undefined).join('\n');
  const asked = [application, eligibility, ...documents].filter((text) => text !== undefined).join('\n');
  return decide(PAPERS_NOT_NEEDED.test(said), PAPERS_NEEDED.test(asked.replace(new RegExp(PAPERS_NOT_NEEDED.source, 'giu'), '')));
}

const FAMILIES =
  /\bfamil(?:y|ies)\b|\b(?:parents?|mothers?|women|adults?) (?:and|with) (?:their |young |minor |small )?child(?:ren)?\b|\bfamilias?\b|\bfamilien\b|\bfamilles\b|\bfamílias\b|сім['’ʼ]?[їя]|عائل|خانواده|οικογένει/iu;
const NO_FAMILIES =
  /\b(?:single|unaccompanied) (?:adults?|men|women|males?|females?) only\b|\bno (?:children|families|kids)\b|\bindividuals only\b/iu;

const WOMEN_ONLY =
  /\b(?:women|females?|girls|mothers)(?: (?:and (?:girls|children|their children)|with children))? only\b|\bonly (?:for )?(?:women|females)\b|\bfor women only\b|\bsolo mujeres\b|\bnur (?:für )?frauen\b|\bfemmes (?:seulement|uniquement)\b|\bsomente mulheres\b|тільки (?:для )?жін|للنساء فقط|فقط زنان/iu;
const NOT_WOMEN_ONLY =
  /\b(?:men|males|boys|fathers)\b|\b(?:anyone|everyone|everybody|open to (?:all|the (?:general )?public)|general public|all (?:ages|persons|people|residents|individuals))\b|\bcualquier persona\b|\btodas las personas\b|\bpúblico (?:en )?general\b/iu;

function womenOnly(eligibility: string): Answer {
  return decide(WOMEN_ONLY.test(eligibility), NOT_WOMEN_ONLY.test(eligibility));
}

const MINORS =
  /\b(?:all ages|any age|children|kids|youths?|teens?|teenagers?|adolescents?|minors|infants?|toddlers?|babies|under (?:the age of )?18|niñ[oa]s|jóvenes|adolescentes|menores|kinder|jugendliche|enfants|mineurs|crianças)\b|\bages? (?:\d|1[0-7])\b|діт[иея]|أطفال|کودک|παιδι/iu;
const WITH_CHILDREN =
  /\b(?:with|of|for their|and their) (?:their |young |minor |small |dependent ){0,4}(?:child(?:ren)?|minors|kids|infants?|babies)\b|\bcon (?:niñ[oa]s|hij[oa]s|menores)\b/giu;
const ADULTS =
  /\badults? only\b|\b(?:18|19|21) ?(?:\+|(?:years? (?:of age |old )?)?(?:and|or) (?:older|over|above|up))|\b(?:over|at least) (?:the age of )?(?:18|21)\b|\bmust be (?:at least )?(?:18|21)\b|\b18 (?:años|ans|anos|jahre)\b|\bmayores de (?:18|edad)\b|\b(?:55|60|62|65) ?(?:\+|(?:years? (?:of age |old )?)?(?:and|or) (?:older|over|above|up))/iu;

function minors({ eligibility = '', minimumAge, maximumAge }: AccessSources): Answer {
  if (minimumAge !== undefined && minimumAge >= 18) return 'no';
  if (maximumAge !== undefined && maximumAge > 0 && maximumAge < 18) return 'yes';
  if (minimumAge !== undefined) return 'yes';
  // "Parents with children" speaks of the parents.
  return decide(MINORS.test(eligibility.replace(WITH_CHILDREN, '')), ADULTS.test(eligibility));
}

const WHEELCHAIR =
  /\bwheel ?chair|\bhandicap(?:ped)?[- ]accessible|\bhandicap(?:ped)? access|\bstep[- ]free|\bramps?\b|\b(?:ada|fully|disabled|disability)[- ](?:compliant|accessible|access)|^accessible\.?$|\brollstuhl|\bbarrierefrei|\bsilla de ruedas|\bfauteuil roulant|\bcadeira de rodas|αναπηρ|كرسي متحرك|візк/iu;
const NO_WHEELCHAIR =
  /\bnot (?:wheel ?chair|handicap(?:ped)?|accessible|ada|fully)|\bno (?:wheel ?chair|ramp|access|handicap)|\binaccessible\b|\bnicht (?:rollstuhl|barrierefrei)|\bsin acceso\b|\bnon accessible/iu;

/** From the descriptions of a location's accessibility. */
export function wheelchairAnswer(texts: readonly string[]): Answer {
  const said = texts.join('\n');
  const refused = NO_WHEELCHAIR.test(said);
  return decide(!refused && texts.some((text) => WHEELCHAIR.test(text.trim())), refused);
}

const NO_INTERPRETER = /\bno (?:interpret|translat)|\bnot (?:available|provided)\b|^(?:no|none|n\/a)\.?$|\bno (?:hay|disponible)/iu;
const INTERPRETER =
  /interpret|translat|language ?line|intérpret|traduc|dolmetsch|übersetz|interprét|intérprete|tradu[zç]|перекладач|διερμην|مترجم|ترجم|^(?:yes|sí|ja|oui)\b/iu;

/** From `interpretation_services` and from what stands among a record's languages ("Language line available"). */
export function interpreterAnswer(texts: readonly string[]): Answer {
  const refused = texts.some((text) => NO_INTERPRETER.test(text.trim()));
  return decide(!refused && texts.some((text) => INTERPRETER.test(text)), refused);
}
