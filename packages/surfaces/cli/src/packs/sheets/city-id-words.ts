import type { CityIdRule } from '@newcomer/municipal-id';

type Words = Readonly<
  Record<CityIdRule, { readonly met: string; readonly unmet: string; readonly next: string; readonly spared?: string }>
>;

/** What is said of each rule where a sheet says nothing itself. {have} and {need} are points. Spanish was translated by a machine. */
export const RULE_WORDS: Readonly<Record<string, Words>> = {
  en: {
    running: { met: 'The program runs.', unmet: 'The program has ended.', next: 'Ask the city which card there is now.' },
    age: { met: 'You are old enough.', unmet: 'You are not old enough yet.', next: 'Come back when you are old enough.' },
    caretaker: {
      met: 'You do not come alone.',
      unmet: 'At your age, a caretaker has to come with you.',
      next: 'Bring a parent or another caretaker, with a paper that shows it.',
    },
    resident: {
      met: 'You live in the city.',
      unmet: 'The card is for people who live in the city.',
      next: 'Ask the place where you live if it has a card.',
    },
    identity: {
      met: 'Your papers show who you are.',
      unmet: 'You have {have} of {need} points for who you are.',
      next: 'Bring one more paper with your name on it.',
    },
    residency: {
      met: 'Your papers show where you live.',
      unmet: 'You have {have} of {need} points for where you live.',
      next: 'Bring a paper with your name and address in the city.',
    },
    total: {
      met: 'You have enough points.',
      unmet: 'You have {have} of {need} points in all.',
      next: 'Bring one more paper from the list.',
    },
    photo: {
      met: 'One of your papers has your photo.',
      unmet: 'None of your papers has your photo.',
      next: 'Bring a paper with your photo.',
      spared: 'You need no paper with your photo: you are {age} or younger, and a caretaker comes with you.',
    },
    'birth-date': {
      met: 'One of your papers has your date of birth.',
      unmet: 'None of your papers has your date of birth.',
      next: 'Bring a paper with your date of birth.',
    },
  },
  es: {
    running: { met: 'El programa está activo.', unmet: 'El programa ha terminado.', next: 'Pregunte a la ciudad qué tarjeta hay ahora.' },
    age: {
      met: 'Tiene la edad suficiente.',
      unmet: 'Todavía no tiene la edad suficiente.',
      next: 'Vuelva cuando tenga la edad suficiente.',
    },
    caretaker: {
      met: 'No viene solo.',
      unmet: 'A su edad, un adulto responsable tiene que venir con usted.',
      next: 'Traiga a su padre, su madre u otro responsable, con un papel que lo muestre.',
    },
    resident: {
      met: 'Vive en la ciudad.',
      unmet: 'La tarjeta es para las personas que viven en la ciudad.',
      next: 'Pregunte en el lugar donde vive si tiene una tarjeta.',
    },
    identity: {
      met: 'Sus papeles muestran quién es.',
      unmet: 'Tiene {have} de {need} puntos para mostrar quién es.',
      next: 'Traiga otro papel con su nombre.',
    },
    residency: {
      met: 'Sus papeles muestran dónde vive.',
      unmet: 'Tiene {have} de {need} puntos para mostrar dónde vive.',
      next: 'Traiga un papel con su nombre y su dirección en la ciudad.',
    },
    total: { met: 'Tiene suficientes puntos.', unmet: 'Tiene {have} de {need} puntos en total.', next: 'Traiga otro papel de la lista.' },
    photo: {
      met: 'Uno de sus papeles tiene su foto.',
      unmet: 'Ninguno de sus papeles tiene su foto.',
      next: 'Traiga un papel con su foto.',
      spared: 'No necesita ningún papel con su foto: tiene {age} años o menos y viene con usted un adulto responsable.',
    },
    'birth-date': {
      met: 'Uno de sus papeles tiene su fecha de nacimiento.',
      unmet: 'Ninguno de sus papeles tiene su fecha de nacimiento.',
      next: 'Traiga un papel con su fecha de nacimiento.',
    },
  },
};
