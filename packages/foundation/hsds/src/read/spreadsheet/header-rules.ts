/** A place for a column's cells, and the headers by which people call it, in English and Spanish without accents. */
export interface HeaderRule {
  /** `table.field`, with a qualifier after ":" where a column is one of several ("schedules.description:MO"). */
  readonly target: string;
  readonly words: RegExp;
  /** Several columns may hold it: a second phone, a second language. */
  readonly many?: boolean;
}

const rule = (target: string, words: RegExp): HeaderRule => ({ target, words });
const many = (target: string, words: RegExp): HeaderRule => ({ target, words, many: true });

/** The sure ones first: the first rule that fits a header is taken, unless an earlier column has its place. */
export const HEADER_RULES: readonly HeaderRule[] = [
  rule(
    'services.id',
    /^(?:(?:service|program|record|entry|listing|resource|servicio|registro) )?(?:id|identifier|ref(?:erence)?|key|uid|uuid|no|number|numero|clave|codigo|identificador|folio)$|^id (?:del )?(?:servicio|registro)$/,
  ),
  rule('organizations.id', /^(?:organi[sz]ation|agency|provider|organizacion|entidad) id$/),

  rule(
    'organizations.name',
    /^(?:organi[sz]ations?|agency|agencies|provider|provided by|run by|operated by|offered by|host|lead agency|partner|parent agency|ngo|charity|company)(?: name)?$|^name of (?:the )?(?:organi[sz]ation|agency|provider)$|^(?:nombre (?:de )?(?:la )?)?(?:organizacion|entidad|institucion|agencia|proveedor|asociacion)$|^(?:ofrecido|gestionado|organizado) por$/,
  ),
  rule(
    'organizations.description',
    /^(?:about (?:the )?)?(?:organi[sz]ation|agency) (?:description|details|info)$|^about (?:the )?(?:organi[sz]ation|agency)$|^descripcion (?:de la )?(?:organizacion|entidad)$/,
  ),
  rule('organizations.website', /^(?:organi[sz]ation|agency) (?:website|web|url|web ?page|homepage)$/),
  rule('organizations.email', /^(?:organi[sz]ation|agency) e ?mail$/),

  rule(
    'services.name',
    /^(?:(?:service|program(?:me)?|resource|listing|activity|title) ?(?:name|title)?|name(?: of (?:the )?(?:service|program(?:me)?|resource))?|public name|what|(?:nombre (?:del? )?)?(?:servicio|programa|recurso|actividad)|nombre|titulo)$/,
  ),
  rule(
    'services.alternate_name',
    /^(?:alternate|alternative|other|also known as|aka|short|nick) ?names?$|^aka$|^acronym$|^(?:otro nombre|nombre (?:alternativo|corto)|siglas)$/,
  ),
  rule(
    'services.description',
    /^(?:(?:service|program(?:me)?|full|long) )?(?:description|desc|details|summary|about|what (?:happens(?: here)?|we (?:do|offer)|they (?:do|offer)|it is|is (?:it|offered))|services (?:offered|provided|available)|overview|information|info)$|^(?:descripcion(?: del? (?:servicio|programa))?|detalles|resumen|que (?:ofrece|hace|es)|informacion|servicios ofrecidos)$/,
  ),

  many(
    'schedules.description',
    /^(?:(?:opening|office|business|service|operating|regular|normal|walk ?in|drop ?in) )?(?:hours?|times?|schedule|opening)(?: of (?:operation|service|opening))?$|^(?:opening|days? (?:and|&)? ?(?:hours|times)|days? (?:hours|times)|when|open(?:ing)? (?:hours|times|days)|days? open|hours open)$|^(?:horarios?(?: de (?:atencion|apertura|servicio))?|horas(?: de (?:atencion|apertura))?|cuando|dias y horas?)$/,
  ),
  rule(
    'schedules.valid_from',
    /^(?:season|valid|runs?|active|available|effective|open) (?:from|starts?|begins?)$|^(?:start|begin(?:ning)?) date$|^(?:from date|fecha (?:de )?inicio|vigente desde|desde)$/,
  ),
  rule(
    'schedules.valid_to',
    /^(?:season|valid|runs?|active|available|effective|open) (?:until|to|till|through|ends?)$|^(?:end|expiry|expiration) date$|^(?:until date|expires(?: on)?|fecha (?:de )?(?:fin|termino)|vigente hasta|hasta)$/,
  ),

  rule(
    'locations.coordinates',
    /^(?:coordinates?|coords?|lat(?:itude)? ?(?:and|&|,)? ?(?:lon|lng|long|longitude)|gps|point|geo(?:point|location)?|location \d|coordenadas|latitud y longitud)$/,
  ),
  rule('locations.latitude', /^(?:lat|latitude|latitud|y|geo lat|gps lat(?:itude)?|y coord(?:inate)?)$/),
  rule('locations.longitude', /^(?:lon|lng|long|longitude|longitud|x|geo (?:lon|lng)|gps lon(?:gitude)?|x coord(?:inate)?)$/),
  rule(
    'locations.name',
    /^(?:(?:site|location|venue|place|facility|building|branch|center|centre) ?(?:name)?|where|(?:nombre del? )?(?:lugar|sede|sitio|local|centro|sucursal|edificio)|ubicacion|donde)$/,
  ),
  rule(
    'locations.transportation',
    /^(?:(?:public )?trans(?:port(?:ation)?|it)(?: (?:access|directions?|info))?|getting (?:there|here)|directions|how to (?:get (?:there|here)|reach(?: us)?)|bus(?: lines?| routes?| stops?)?|nearest (?:stop|station)|transporte(?: publico)?|como llegar|parada)$/,
  ),
  rule(
    'addresses.address_1',
    /^(?:(?:street|physical|full|site|office|location|mailing|visiting|business) ?)?(?:address(?: ?(?:line)? ?1)?|addr)$|^street(?: (?:and|&) (?:no|number))?$|^(?:direccion(?: (?:completa|fisica|1))?|domicilio|calle(?: y numero)?)$/,
  ),
  rule(
    'addresses.private',
    /^(?:(?:is )?(?:the )?(?:address|location|site)(?: is)? (?:private|confidential|secret|hidden|undisclosed)|(?:private|confidential|secret|hide|undisclosed) (?:the )?(?:address|location|site)|direccion (?:privada|confidencial|secreta|oculta)|ocultar direccion)$/,
  ),
  rule(
    'addresses.address_2',
    /^(?:address(?: ?(?:line)?)? ?2|suite|unit|apt|apartment|floor|room|building|direccion 2|piso|oficina|interior)$/,
  ),
  rule('addresses.city', /^(?:city|town|municipality|locality|village|city town|ciudad|municipio|localidad|pueblo|poblacion)$/),
  rule(
    'addresses.region',
    /^(?:district|neighbou?rhood|borough|ward|quarter|area|zone|county|barrio|colonia|distrito|delegacion|zona|sector|comuna|condado)$/,
  ),
  rule('addresses.state_province', /^(?:state|province|region|st|state province|estado|provincia|departamento|comunidad autonoma)$/),
  rule('addresses.postal_code', /^(?:zip|zip ?code|post ?code|postal ?code|postal|codigo postal|cp|c p)$/),
  rule('addresses.country', /^(?:country|nation|pais)$/),

  many('phones.number:fax', /^fax(?: (?:number|no))?$/),
  many('phones.number:text', /^(?:sms|text)(?: (?:number|line))?$|^whats ?app(?: (?:number|no))?$/),
  many('phones.number:textphone', /^(?:tty|tdd|textphone|tty tdd)(?: (?:number|no))?$/),
  rule('phones.extension', /^(?:phone )?(?:ext|extension|anexo)$/),
  many(
    'phones.number',
    /^(?:(?:main|primary|public|office|contact|service|toll ?free|second|other|mobile|cell|business|intake|appointment|emergency|crisis|after hours|hotline|help ?line) ?)?(?:tele?phones?|phones?|tel|call|mobile|cell|hotline|help ?line)(?: ?(?:numbers?|nos?|line))?(?: ?\d)?$|^(?:toll ?free|number to call)(?: number)?$|^(?:telefonos?|tel|celular|movil|linea(?: de ayuda)?|numero de telefono)(?: ?\d)?$/,
  ),
  rule(
    'services.email',
    /^(?:(?:public|main|contact|service|general|program) )?(?:e ?mail)(?: ?address)?$|^(?:correo(?: electronico)?|mail)$/,
  ),
  rule(
    'services.url',
    /^(?:(?:service|program(?:me)?|public|main) )?(?:web ?sites?|web ?page|url|link|web|home ?page|website (?:address|url)|online)$|^(?:sitio(?: web)?|pagina(?: web)?|enlace)$/,
  ),
  rule(
    'contacts.name',
    /^(?:contact|contact (?:person|name)|person|coordinator|director|responsible|manager|persona de contacto|contacto|responsable|encargad[oa])$/,
  ),
  rule('contacts.title', /^(?:contact )?(?:title of contact|position|job title|cargo|puesto)$/),
  rule('contacts.email', /^(?:contact (?:person )?e ?mail|correo (?:de )?contacto)$/),

  many(
    'languages.name',
    /^(?:languages?(?: (?:spoken|offered|available|of service|served))?|spoken languages?|staff languages?|idiomas?(?: (?:hablados|disponibles))?|lenguas?)$/,
  ),
  rule(
    'services.interpretation_services',
    /^(?:interpreters?|interpretation(?: services?)?|interpreting|translation(?: services?)?|language (?:access|support|help|line)|interpretes?|interpretacion|traduccion)$/,
  ),
  rule('services.free', /^(?:(?:is )?(?:it )?free|free of charge|no cost|free service|gratis|gratuito|es gratis)$/),
  rule(
    'services.fees_description',
    /^(?:cost|costs|fee|fees|price|prices|charge|charges|payment|fee structure|how much|cost to client|costos?|costes?|precios?|tarifas?|cuotas?|pago)(?: (?:info|information|details|description|notes))?$/,
  ),
  rule(
    'services.eligibility_description',
    /^(?:eligib(?:ility|le)(?: (?:requirements?|criteria|description))?|who(?: (?:it is for|is it for|can (?:come|apply|use|get)|qualifies|we serve|is eligible))?|for whom|target (?:group|population|audience)|population(?: served)?|clients?(?: served)?|audience|requirements|elegibilidad|requisitos|a quien (?:va dirigido|sirve|atiende)|para quien|poblacion (?:objetivo|atendida)|publico|dirigido a)$/,
  ),
  rule(
    'services.minimum_age',
    /^(?:min(?:imum)? age|age (?:min(?:imum)?|from)|from age|ages? from|youngest|edad minima|desde (?:la )?edad)$/,
  ),
  rule('services.maximum_age', /^(?:max(?:imum)? age|age (?:max(?:imum)?|to)|to age|up to age|oldest|edad maxima|hasta (?:la )?edad)$/),
  rule('services.ages', /^(?:ages?|age (?:group|range|limits?)|ages served|edad|edades|rango de edad)$/),
  rule(
    'services.application_process',
    /^(?:how to (?:start|apply|access|get (?:help|started|it)|join|enroll?|register|use)|application(?: process)?|intake(?: process| procedure)?|access|referral(?: process)?|appointment|walk ?ins?|registration|procedure|enrol+ment|como (?:solicitar|acceder|empezar|inscribirse|participar)|solicitud|proceso(?: de solicitud)?|cita(?: previa)?|inscripcion|acceso)$/,
  ),
  rule('services.wait_time', /^(?:wait(?:ing)?(?: time| list| period)?|tiempo de espera|lista de espera)$/),
  many(
    'required_documents.document',
    /^(?:(?:required )?documents?(?: (?:required|needed))?|what to bring|bring|papers(?: needed)?|id required|needed documents|que (?:traer|llevar)|documentos?(?: (?:requeridos|necesarios))?|documentacion|papeles)$/,
  ),
  many(
    'accessibility.description',
    /^(?:accessib(?:ility|le)(?: (?:info|features|details))?|wheel ?chair(?: access(?:ible|ibility)?)?|disab(?:ility|led) access|ada(?: access(?:ible)?)?|accesibilidad|silla de ruedas|acceso para discapacitados)$/,
  ),
  many(
    'taxonomy_terms.name',
    /^(?:(?:service |main |primary |sub ?)?categor(?:y|ies)(?: ?\d)?|topics?|types?(?: of (?:service|help|support))?|service types?|tags?|keywords?|taxonomy|subjects?|themes?|needs?|sector|sub ?categor(?:y|ies)|(?:sub)?categorias?|temas?|tipos?(?: de (?:servicio|ayuda))?|rubro|etiquetas?|necesidad(?:es)?)$/,
  ),
  many(
    'service_areas.name',
    /^(?:(?:service |coverage |geographic )?areas? (?:served|covered)|service areas?|coverage(?: area)?|catchment(?: area)?|serves|where served|area(?:s)? de (?:servicio|cobertura)|cobertura|zonas? (?:atendidas?|de servicio))$/,
  ),
  rule(
    'services.alert',
    /^(?:alert|notice|warning|announcement|temporary (?:message|notice)|important(?: notice)?|update|aviso|alerta|importante)$/,
  ),
  rule('services.accreditations', /^(?:accreditations?|acreditaciones)$/),
  rule('services.licenses', /^(?:licen[cs]es?|licencias?)$/),
  rule(
    'services.assured_date',
    /^(?:(?:last )?(?:checked|verified|confirmed|assured|reviewed|verification|updated by agency)(?: (?:date|on))?|(?:verification|review|assurance) date|date (?:checked|verified|confirmed|reviewed)|ultima (?:verificacion|revision)|verificado(?: el)?|fecha (?:de )?(?:verificacion|revision)|revisado)$/,
  ),
  rule(
    'services.last_modified',
    /^(?:(?:last |date )?(?:modified|updated|changed|edited)(?: (?:date|on|at))?|last update|modification date|update date|ultima actualizacion|actualizado|fecha (?:de )?(?:actualizacion|modificacion))$/,
  ),

  rule(
    'services.visibility',
    /^(?:listing|visibility|visible to|show to|privacy|confidentiality|publication(?: status)?|visibilidad|privacidad)$/,
  ),
  rule('services.status', /^(?:(?:service |record |listing |program )?status|estado(?: del servicio)?|estatus)$/),
  rule(
    'services.publish',
    /^(?:publish(?:ed)?(?: (?:online|on web(?: ?site)?))?|public(?: listing)?|show (?:on|in) (?:web ?site|directory|map)|on web ?site|publicar|publicado)$/,
  ),
  rule('services.confidential', /^(?:is )?confidential$|^confidencial$/),
  rule('services.private', /^(?:(?:is )?private|privad[oa])$/),
  rule(
    'services.exclude',
    /^(?:exclude(?: from (?:web ?site|directory|public))?|hide(?: from (?:web ?site|public))?|hidden|do not publish|ocultar|no publicar)$/,
  ),
  rule('services.inactive', /^(?:inactive|closed permanently|permanently closed|archived|inactivo)$/),
  rule('services.active', /^(?:active|is active|activo|vigente)$/),
  rule('services.do_not_refer', /^(?:do not refer|no referrals?|no referir)$/),
];

const DAYS: readonly (readonly [RegExp, string])[] = [
  [/mon(?:day)?|lunes?/, 'MO'],
  [/tue(?:s|sday)?|martes/, 'TU'],
  [/wed(?:s|nesday)?|miercoles/, 'WE'],
  [/thu(?:r|rs|rsday)?|jueves/, 'TH'],
  [/fri(?:day)?|viernes/, 'FR'],
  [/sat(?:urday)?|sabado/, 'SA'],
  [/sun(?:day)?|domingo/, 'SU'],
];
const OPENS = /^(?:opens?(?: at)?|opening(?: time)?|start(?:s)?|from|abre|apertura|desde)$/;
const CLOSES = /^(?:close[sd]?(?: at)?|closing(?: time)?|end(?:s)?|to|until|cierra|cierre|hasta)$/;
const HOURS = /^(?:hours?|times?|open(?:ing)? hours|horario|horas)?$/;

/** A column for one day: "Monday", "Mon hours", "Lunes abre", "Closes Tuesday". */
export function dayTarget(plain: string): string | undefined {
  for (const [pattern, day] of DAYS) {
    const found = new RegExp(`\\b(?:${pattern.source})\\b`).exec(plain);
    if (!found) continue;
    const rest = `${plain.slice(0, found.index)} ${plain.slice(found.index + found[0].length)}`.replace(/\s+/g, ' ').trim();
    if (OPENS.test(rest)) return `schedules.opens_at:${day}`;
    if (CLOSES.test(rest)) return `schedules.closes_at:${day}`;
    return HOURS.test(rest) ? `schedules.description:${day}` : undefined;
  }
  return undefined;
}
