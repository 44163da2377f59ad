import type { AccessAnswers, Answer } from '@newcomer/directory';

/** One invented service. Nothing here exists: names are made up, numbers are of the range kept for fiction. */
export interface InventedService {
  readonly id: string;
  readonly name: Readonly<Record<string, string>>;
  readonly organization: string;
  readonly need: string;
  readonly summary?: Readonly<Record<string, string>> | undefined;
  readonly state: 'open' | 'closed' | 'unknown';
  readonly languages: readonly string[];
  readonly access: Partial<AccessAnswers>;
  readonly interpreter?: Answer | undefined;
  readonly wheelchair?: Answer | undefined;
  /** Hundredths of a degree east and north of the first place; absent means no point. */
  readonly at?: readonly [number, number] | undefined;
  readonly withheld?: boolean | undefined;
  readonly street?: string | undefined;
  readonly phone?: string | undefined;
  readonly sensitive?: boolean | undefined;
  readonly assured?: string | undefined;
  readonly machine?: boolean | undefined;
}

const all = (answer: Answer): AccessAnswers => ({
  noPapers: answer,
  free: answer,
  walkIn: answer,
  families: answer,
  womenOnly: answer,
  minors: answer,
});

const service = (id: string, need: string, name: string, organization: string, rest: Partial<InventedService> = {}): InventedService => ({
  id,
  need,
  name: { en: name },
  organization,
  state: 'unknown',
  languages: ['en'],
  access: {},
  ...rest,
});

export const inventedServices: readonly InventedService[] = [
  service('bed-1', 'shelter', 'Night beds at Harbor House', 'Harbor House', {
    name: { en: 'Night beds at Harbor House', ar: 'أسرّة للنوم ليلاً في بيت الميناء', es: 'Camas para la noche en Harbor House' },
    summary: {
      en: 'Beds for one night or more, with a shower and breakfast. Come to the blue door before ten in the evening.',
      ar: 'أسرّة لليلة واحدة أو أكثر، مع دش وفطور. تعال إلى الباب الأزرق قبل العاشرة مساءً.',
    },
    state: 'open',
    languages: ['en', 'es', 'ar', 'ht'],
    access: { ...all('yes'), womenOnly: 'no' },
    interpreter: 'yes',
    wheelchair: 'yes',
    at: [0.4, 0.3],
    street: '12 Quay Street',
    phone: '305-555-0101',
    assured: '2026-10-01',
  }),
  service('bed-2', 'shelter', 'Rooms for families on Elm Road', 'Elm Road Families', {
    summary: { en: 'A room of your own for parents with children, for up to six weeks.' },
    state: 'closed',
    languages: ['en', 'es'],
    access: { families: 'yes', free: 'yes', walkIn: 'no', noPapers: 'ask' },
    at: [2, 1],
    street: '400 Elm Road',
    phone: '305-555-0102',
    assured: '2026-05-12',
  }),
  service('bed-3', 'shelter', 'Safe rooms for women', 'The Willow Circle', {
    state: 'open',
    sensitive: true,
    withheld: true,
    languages: ['en', 'es', 'fr', 'ar'],
    access: { womenOnly: 'yes', free: 'yes', noPapers: 'yes' },
    interpreter: 'yes',
    phone: '305-555-0103',
    assured: '2026-09-20',
  }),
  service('food-1', 'food', 'Hot lunch in the market hall', 'Market Kitchen', {
    summary: { en: 'A warm meal from noon. Nobody asks who you are.' },
    state: 'open',
    languages: ['en', 'es'],
    access: { noPapers: 'yes', free: 'yes', walkIn: 'yes', families: 'yes' },
    wheelchair: 'yes',
    at: [0.2, -0.1],
    street: '1 Market Hall',
    phone: '305-555-0104',
    assured: '2026-08-01',
  }),
  service('food-2', 'food', 'Food parcels, Saint Brannoc', 'Saint Brannoc Parish', {
    state: 'closed',
    access: { free: 'yes', noPapers: 'no' },
    at: [1.2, 0.9],
    street: '77 Chapel Lane',
    phone: '305-555-0105 ext. 4 (ask at the door)',
    assured: '2019-03-04',
  }),
  service('food-3', 'food', 'Community fridge by the canal', 'Canal Neighbors', {
    state: 'open',
    access: { free: 'yes', noPapers: 'yes', walkIn: 'yes' },
    at: [-0.5, 0.8],
    street: 'Canal Bridge 3',
  }),
  service('doctor-1', 'health', 'Doctor without appointment', 'Lantern Clinic', {
    name: { en: 'Doctor without appointment', es: 'Médico sin cita', fr: 'Médecin sans rendez-vous' },
    summary: {
      en: 'Doctors and nurses see everybody, also without insurance. Bring your medicines if you have any.',
      fr: 'Des médecins et des infirmières reçoivent tout le monde, même sans assurance.',
    },
    machine: true,
    state: 'open',
    languages: ['en', 'es', 'fr', 'so'],
    access: { ...all('yes'), womenOnly: 'ask' },
    interpreter: 'yes',
    wheelchair: 'yes',
    at: [0.8, 0.1],
    street: '9 Lantern Square',
    phone: '305-555-0107',
    assured: '2026-11-01',
  }),
  service('doctor-2', 'health', 'Dentist on Mill Street', 'Mill Street Dental', {
    state: 'closed',
    access: { free: 'no', walkIn: 'no' },
    at: [3, 2],
    street: '58 Mill Street',
    phone: '305-555-0108',
  }),
  service('doctor-3', 'health', 'Talking when everything is too much', 'Open Ear', {
    state: 'unknown',
    sensitive: true,
    languages: ['en', 'uk', 'fa', 'ps'],
    access: { free: 'yes' },
    phone: '305-555-0109',
    assured: '2025-12-12',
  }),
  service('safe-1', 'safety', 'Help after violence', 'The Willow Circle', {
    state: 'open',
    sensitive: true,
    withheld: true,
    languages: ['en', 'es', 'ar', 'ti'],
    access: { free: 'yes', noPapers: 'yes' },
    interpreter: 'yes',
    phone: '305-555-0110',
    assured: '2026-09-20',
  }),
  service('safe-2', 'safety', 'Advice for victims of crime', 'City Advice Office', {
    state: 'closed',
    sensitive: true,
    access: { free: 'yes' },
    at: [0.6, -0.6],
    street: '2 Court Place',
    phone: '305-555-0111',
  }),
  service('papers-1', 'legal', 'Asylum and papers: free lawyers', 'Lawyers of the Quay', {
    name: { en: 'Asylum and papers: free lawyers', ar: 'اللجوء والأوراق: محامون مجاناً' },
    summary: { en: 'Lawyers explain how to ask for protection and help with the forms.' },
    state: 'closed',
    languages: ['en', 'ar', 'fa', 'ti'],
    access: { free: 'yes', walkIn: 'no', noPapers: 'yes' },
    interpreter: 'yes',
    at: [0.7, -0.2],
    street: '14 Court Place',
    phone: '305-555-0112',
    assured: '2026-07-07',
  }),
  service('papers-2', 'legal', 'Registration of new residents', 'City of Port Example', {
    state: 'closed',
    access: { noPapers: 'no', walkIn: 'yes', free: 'yes' },
    at: [0, 0],
    street: 'City Hall, 1 Main Street',
    phone: '305-555-0113',
    assured: '2026-11-11',
  }),
  service('speech-1', 'language', 'Interpreters by telephone', 'Many Voices', {
    state: 'open',
    languages: ['ar', 'fa', 'ps', 'so', 'ti', 'uk', 'zh-Hans', 'ht'],
    access: { free: 'yes', noPapers: 'yes', walkIn: 'yes' },
    interpreter: 'yes',
    phone: '305-555-0114',
    assured: '2026-06-01',
  }),
  service('speech-2', 'language', 'Evening classes in English', 'Port Example Library', {
    state: 'closed',
    languages: ['en'],
    access: { free: 'yes', families: 'yes' },
    at: [0.3, 0.6],
    street: '30 Library Walk',
    phone: '305-555-0115',
  }),
  service('speech-3', 'language', 'Language café', 'Port Example Library', {
    state: 'closed',
    access: { free: 'yes', walkIn: 'yes' },
    at: [0.3, 0.6],
    street: '30 Library Walk',
  }),
  service('wifi-1', 'phone', 'Free Wi-Fi and charging', 'Port Example Library', {
    state: 'open',
    access: { free: 'yes', noPapers: 'yes', walkIn: 'yes' },
    wheelchair: 'yes',
    at: [0.3, 0.6],
    street: '30 Library Walk',
  }),
  service('wifi-2', 'phone', 'SIM cards without a bank account', 'Corner Phones', {
    state: 'unknown',
    access: { free: 'no' },
    at: [0.1, 0.2],
    street: '8 Station Road',
    phone: '305-555-0118',
  }),
  service('child-1', 'child', 'Children and teenagers on their own', 'City Child Protection', {
    state: 'open',
    languages: ['en', 'es', 'fr'],
    access: { minors: 'yes', free: 'yes', noPapers: 'yes', walkIn: 'yes' },
    interpreter: 'yes',
    at: [0.9, 0.4],
    street: '5 Garden Street',
    phone: '305-555-0119',
    assured: '2026-10-10',
  }),
  service('child-2', 'child', 'Homework room', 'Elm Road Families', {
    state: 'closed',
    access: { minors: 'yes', free: 'yes' },
    at: [2, 1],
    street: '400 Elm Road',
  }),
  service('work-1', 'work', 'First job desk', 'Port Example Works', {
    summary: { en: 'Advice on work, pay and rights for people who have just arrived.' },
    state: 'closed',
    languages: ['en', 'es', 'pt'],
    access: { noPapers: 'no', free: 'yes' },
    at: [1.5, 0.2],
    street: '61 Dock Road',
    phone: '305-555-0121',
    assured: '2026-02-02',
  }),
  service('work-2', 'work', 'Foreign diplomas', 'Port Example Works', {
    state: 'unknown',
    access: {},
    at: [1.5, 0.2],
    street: '61 Dock Road',
    phone: '305-555-0121',
  }),
  service('home-1', 'housing', 'Help with rent', 'City of Port Example', {
    state: 'closed',
    access: { noPapers: 'no', free: 'yes', walkIn: 'no' },
    at: [0, 0],
    street: 'City Hall, 1 Main Street',
    phone: '305-555-0123',
  }),
  service('home-2', 'housing', 'Tenants’ advice', 'City Advice Office', {
    state: 'closed',
    languages: ['en', 'el'],
    access: { free: 'yes' },
    at: [0.6, -0.6],
    street: '2 Court Place',
    phone: '305-555-0124',
  }),
  service('school-1', 'school', 'School places for children who arrive', 'Port Example Schools', {
    state: 'closed',
    languages: ['en', 'es', 'ar', 'uk'],
    access: { families: 'yes', free: 'yes', noPapers: 'yes', minors: 'yes' },
    interpreter: 'yes',
    at: [1, -1],
    street: '3 School Hill',
    phone: '305-555-0125',
    assured: '2026-09-01',
  }),
  service('school-2', 'school', 'Nursery with a mothers’ group', 'Elm Road Families', {
    state: 'open',
    access: { womenOnly: 'yes', families: 'yes' },
    at: [2, 1],
    street: '400 Elm Road',
  }),
  service('money-1', 'money', 'Account for everybody', 'Harbor Credit Union', {
    state: 'closed',
    access: { noPapers: 'ask', free: 'yes' },
    at: [0.5, 0.5],
    street: '19 Quay Street',
    phone: '305-555-0127',
  }),
  service('money-2', 'money', 'Clothes store, pay what you can', 'Second Coat', {
    state: 'open',
    access: { free: 'no', walkIn: 'yes', noPapers: 'yes' },
    at: [-0.4, -0.3],
    street: '6 Rope Walk',
  }),
  service('meet-1', 'community', 'Neighbors’ table', 'Canal Neighbors', {
    state: 'unknown',
    access: { free: 'yes', walkIn: 'yes', families: 'yes' },
    at: [-0.5, 0.8],
    street: 'Canal Bridge 3',
    phone: '305-555-0129',
  }),
  service('meet-2', 'community', 'Garden plots', 'Green Port', { state: 'closed', access: {}, at: [4, 3] }),
];

export const inventedNeeds: readonly (readonly [id: string, pictogram: string, labels: Readonly<Record<string, string>>])[] = [
  ['shelter', 'bed', { en: 'A place to sleep', ar: 'مكان للنوم', es: 'Un lugar para dormir' }],
  ['food', 'food', { en: 'Food', ar: 'طعام', es: 'Comida' }],
  ['health', 'doctor', { en: 'Health', ar: 'صحة', es: 'Salud' }],
  ['safety', 'danger', { en: 'Safety', ar: 'الأمان', es: 'Seguridad' }],
  ['legal', 'papers', { en: 'Papers and rights', ar: 'الأوراق والحقوق', es: 'Papeles y derechos' }],
  ['language', 'speech', { en: 'Language', ar: 'اللغة', es: 'Idioma' }],
  ['phone', 'wifi', { en: 'Phone and internet', ar: 'الهاتف والإنترنت', es: 'Teléfono e internet' }],
  ['child', 'child', { en: 'Children and teenagers', ar: 'الأطفال والمراهقون', es: 'Niños y jóvenes' }],
  ['work', 'papers', { en: 'Work', ar: 'العمل', es: 'Trabajo' }],
  ['housing', 'bed', { en: 'Housing', ar: 'السكن', es: 'Vivienda' }],
  ['school', 'child', { en: 'School', ar: 'المدرسة', es: 'Escuela' }],
  ['money', 'papers', { en: 'Money and things', ar: 'المال والأغراض', es: 'Dinero y cosas' }],
  ['community', 'speech', { en: 'Meeting people', ar: 'لقاء الناس', es: 'Conocer gente' }],
];

export const inventedFirstScreen: readonly (readonly [
  id: string,
  need: string,
  pictogram: string,
  labels: Readonly<Record<string, string>>,
])[] = [
  ['sleep', 'shelter', 'bed', { en: 'Sleep tonight', ar: 'أنام الليلة', es: 'Dormir esta noche' }],
  ['eat', 'food', 'food', { en: 'Eat today', ar: 'آكل اليوم', es: 'Comer hoy' }],
  ['doctor', 'health', 'doctor', { en: 'See a doctor', ar: 'أرى طبيباً', es: 'Ver a un médico' }],
  ['danger', 'safety', 'danger', { en: 'I am in danger', ar: 'أنا في خطر', es: 'Estoy en peligro' }],
  [
    'papers',
    'legal',
    'papers',
    { en: 'Ask for protection or register', ar: 'طلب الحماية أو التسجيل', es: 'Pedir protección o registrarme' },
  ],
  ['speech', 'language', 'speech', { en: 'Somebody who speaks my language', ar: 'شخص يتكلم لغتي', es: 'Alguien que hable mi idioma' }],
  ['wifi', 'phone', 'wifi', { en: 'Wi-Fi and SIM card', ar: 'واي فاي وشريحة هاتف', es: 'Wi-Fi y tarjeta SIM' }],
  ['child', 'child', 'child', { en: 'A child or teenager alone', ar: 'طفل أو مراهق وحيد', es: 'Un niño o joven solo' }],
];
