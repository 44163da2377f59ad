/**
 * How directories name kinds of documents in English and Spanish, phrases divided by "|"; the first is the label.
 * A longer phrase wins over a shorter one that it contains.
 */
export const DOCUMENT_WORDS = {
  passport: {
    en: 'Passport|passports|travel document',
    es: 'Pasaporte|pasaportes|documento de viaje',
  },
  'national-id': {
    en: 'National identity card|identity card|national id|national id card|national identification|government issued id|government id|state id|state issued id|state identification|id card|identification card',
    es: 'Documento nacional de identidad|documento de identidad|cédula|cédula de identidad|DNI|identificación oficial|identificación estatal|credencial de elector',
  },
  'photo-id': {
    en: 'Photo ID|picture id|photo identification|picture identification|identification with photo|id with photo|valid id|proof of identity|proof of identification|identification|personal identification|proof of id|id',
    es: 'Identificación con foto|identificación|identificación válida|identificación con fotografía|prueba de identidad|comprobante de identidad',
  },
  'driver-license': {
    en: 'Driver’s license|driver license|drivers license|driving licence|driving license|driver licence|dl',
    es: 'Licencia de conducir|licencia de manejo|carné de conducir|permiso de conducir|licencia de conductor',
  },
  'municipal-id': {
    en: 'City ID card|municipal id|city id|county id|community id|resident card of the city',
    es: 'Identificación municipal|tarjeta de identificación municipal|identificación de la ciudad',
  },
  'consular-id': {
    en: 'Consular ID|consular card|consular identification|matricula consular|consulate id',
    es: 'Matrícula consular|identificación consular|tarjeta consular',
  },
  'birth-certificate': {
    en: 'Birth certificate|birth certificates|certificate of birth|proof of birth|birth record',
    es: 'Acta de nacimiento|certificado de nacimiento|partida de nacimiento|actas de nacimiento',
  },
  'proof-of-age': {
    en: 'Proof of age|age verification',
    es: 'Prueba de edad|comprobante de edad',
  },
  'marriage-certificate': {
    en: 'Marriage certificate|marriage license|divorce decree|divorce certificate',
    es: 'Acta de matrimonio|certificado de matrimonio|acta de divorcio|sentencia de divorcio',
  },
  'death-certificate': {
    en: 'Death certificate',
    es: 'Acta de defunción|certificado de defunción',
  },
  guardianship: {
    en: 'Guardianship papers|proof of guardianship|legal guardianship|custody papers|custody order|proof of custody|guardianship',
    es: 'Documentos de tutela|prueba de tutela|custodia legal|documentos de custodia|patria potestad',
  },
  'social-security-card': {
    en: 'Social Security card|social security cards|social security number|social security|ssn|ss card|social insurance number|national insurance number',
    es: 'Tarjeta del Seguro Social|número de seguro social|seguro social|número de la seguridad social|tarjeta de la seguridad social',
  },
  'tax-number': {
    en: 'Tax number|itin|individual taxpayer identification number|tax identification number|taxpayer identification number|tax id',
    es: 'Número de identificación fiscal|número de identificación del contribuyente|NIE|NIF|número fiscal',
  },
  'residence-permit': {
    en: 'Residence permit|resident card|permanent resident card|green card|alien registration card|proof of legal residency|residence card|proof of legal residence|immigration documents|immigration papers|immigration document|immigration documentation|proof of immigration status|i-94|naturalization certificate|proof of citizenship|citizenship papers|certificate of naturalization',
    es: 'Permiso de residencia|tarjeta de residencia|tarjeta de residente|tarjeta verde|documentos migratorios|documentos de inmigración|papeles de inmigración|certificado de naturalización|prueba de ciudadanía|comprobante migratorio',
  },
  'asylum-paper': {
    en: 'Asylum seeker’s paper|asylum card|asylum seeker card|proof of asylum|asylum application|refugee card|refugee document|proof of refugee status|asylum papers',
    es: 'Documento de solicitante de asilo|tarjeta roja|tarjeta de solicitante de asilo|resguardo de asilo|solicitud de asilo|documento de refugiado',
  },
  'work-permit': {
    en: 'Work permit|employment authorization|employment authorization card|employment authorization document|work authorization|ead|right to work',
    es: 'Permiso de trabajo|autorización de empleo|autorización de trabajo|autorización para trabajar',
  },
  visa: {
    en: 'Visa|entry visa',
    es: 'Visa|visado',
  },
  'proof-of-address': {
    en: 'Proof of address|proof of residence|proof of residency|residency verification|verification of residence|verification of address|proof of current address|address verification|utility bill|utility bills|electric bill|light bill|water bill|fpl bill|proof of domicile|residence certificate|certificate of registration of address',
    es: 'Comprobante de domicilio|prueba de domicilio|comprobante de residencia|prueba de residencia|prueba de dirección|comprobante de dirección|empadronamiento|certificado de empadronamiento|volante de empadronamiento|factura de servicios|recibo de luz|recibo de servicios',
  },
  lease: {
    en: 'Lease|rental agreement|rent receipt|rent receipts|mortgage statement|lease agreement|tenancy agreement|deed',
    es: 'Contrato de alquiler|contrato de arrendamiento|contrato de renta|recibo de alquiler|recibo de renta',
  },
  'eviction-notice': {
    en: 'Eviction notice|notice of eviction|three day notice|3 day notice|shut off notice|disconnection notice|final notice|late notice',
    es: 'Aviso de desalojo|notificación de desalojo|aviso de desahucio|aviso de corte',
  },
  'homelessness-letter': {
    en: 'Letter from a shelter|proof of homelessness|homeless verification|homelessness verification|letter of homelessness|homeless letter|shelter letter',
    es: 'Carta de un albergue|prueba de falta de vivienda|carta del albergue|certificado de falta de vivienda',
  },
  'proof-of-income': {
    en: 'Proof of income|income verification|verification of income|proof of household income|pay stub|pay stubs|paystub|paystubs|paycheck stubs|check stubs|payslip|payslips|proof of earnings|wage statement|proof of low income|income documentation',
    es: 'Comprobante de ingresos|prueba de ingresos|verificación de ingresos|talón de pago|talones de pago|nómina|nóminas|recibo de sueldo|recibos de nómina',
  },
  'tax-return': {
    en: 'Tax return|income tax return|tax returns|income tax|w-2|w2|1099|tax form',
    es: 'Declaración de impuestos|declaración de la renta|formulario w-2',
  },
  'benefit-letter': {
    en: 'Benefit letter|award letter|award letters|benefits letter|ssi letter|proof of benefits|food stamp letter|snap letter|benefits award letter|proof of unemployment|unemployment letter',
    es: 'Carta de beneficios|carta de concesión|prueba de beneficios|carta de prestaciones|prueba de desempleo',
  },
  'bank-statement': {
    en: 'Bank statement|bank statements|proof of assets|statement of account|bank account information',
    es: 'Estado de cuenta bancario|estado de cuenta|estados de cuenta|extracto bancario',
  },
  'employment-letter': {
    en: 'Letter from an employer|employment letter|employment verification|proof of employment|letter from employer|verification of employment|job offer',
    es: 'Carta del empleador|carta de trabajo|comprobante de empleo|prueba de empleo|oferta de trabajo|vida laboral',
  },
  'work-history': {
    en: 'Résumé|resume|curriculum vitae|cv|work history|references',
    es: 'Currículum|curriculum vitae|hoja de vida|historial de trabajo|referencias',
  },
  diploma: {
    en: 'Diploma or certificate|diploma|degree|ged|high school diploma|professional license|proof of education|qualification certificate',
    es: 'Diploma o certificado|diploma|título|título académico|bachillerato|licencia profesional',
  },
  'school-record': {
    en: 'School records|school record|transcript|transcripts|report card|report cards|iep|proof of enrollment|proof of school enrollment|school transcript|enrollment letter',
    es: 'Expediente escolar|boleta de calificaciones|calificaciones|certificado escolar|constancia de estudios|boletín de notas|historial académico',
  },
  'immunization-record': {
    en: 'Vaccination record|immunization record|immunization records|shot record|shot records|proof of immunization|immunizations|vaccination card|proof of vaccination|immunization form',
    es: 'Cartilla de vacunación|registro de vacunas|carné de vacunas|tarjeta de vacunación|comprobante de vacunación|certificado de vacunas',
  },
  'medical-record': {
    en: 'Medical records|medical record|medical history|physical exam|physical examination|medical documentation|doctor’s statement|doctor’s note|medical form|medical report|tb test|medical statement',
    es: 'Historial médico|expediente médico|informe médico|historia clínica|examen físico|certificado médico|nota médica',
  },
  prescription: {
    en: 'Prescription|prescriptions|doctor’s prescription',
    es: 'Receta médica|receta|recetas',
  },
  'referral-letter': {
    en: 'Referral|referral letter|letter of referral|referral form|agency referral|doctor’s referral|physician referral|court referral|school referral',
    es: 'Carta de referencia|referido|remisión|derivación|carta de derivación|volante del médico',
  },
  'insurance-card': {
    en: 'Health insurance card|insurance card|medicaid card|medicare card|health card|proof of insurance|insurance information|health insurance|insurance|proof of medicaid',
    es: 'Tarjeta de seguro médico|tarjeta sanitaria|tarjeta de Medicaid|tarjeta de Medicare|prueba de seguro|seguro médico',
  },
  'disability-proof': {
    en: 'Proof of disability|disability verification|documentation of disability|verification of disability|disability letter',
    es: 'Prueba de discapacidad|certificado de discapacidad|comprobante de discapacidad',
  },
  'pregnancy-proof': {
    en: 'Proof of pregnancy|pregnancy verification|verification of pregnancy',
    es: 'Prueba de embarazo|comprobante de embarazo',
  },
  'court-paper': {
    en: 'Court papers|court documents|court order|court papers and letters|notice to appear|court paperwork|summons|legal documents',
    es: 'Documentos judiciales|orden judicial|papeles de la corte|citación judicial|orden de la corte|documentos de la corte',
  },
  'police-report': {
    en: 'Police report|police reports|crime report|incident report',
    es: 'Denuncia policial|informe policial|reporte de policía|denuncia',
  },
  'military-paper': {
    en: 'Military papers|dd-214|dd214|dd 214|discharge papers|proof of military service|va card|military id',
    es: 'Documentos militares|cartilla militar|dd-214',
  },
  'consent-form': {
    en: 'Consent of a parent|parental consent|parental permission|consent form|parent permission|permission slip',
    es: 'Consentimiento de los padres|autorización de los padres|permiso de los padres|consentimiento paterno',
  },
  'application-form': {
    en: 'Application form|completed application|registration form|application|enrollment form|intake form',
    es: 'Formulario de solicitud|solicitud completa|formulario de inscripción|solicitud|hoja de inscripción',
  },
  photo: {
    en: 'Passport photos|passport size photo|passport photo|photographs|photograph',
    es: 'Fotos de pasaporte|fotografías|foto tamaño carné|fotos tamaño carné|foto tamaño pasaporte',
  },
} as const;
