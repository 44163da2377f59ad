/** Words that stay small inside a name, in the languages whose names directories mix: "Casa de la Familia", "Boys and Girls Club". */
export const SMALL_WORDS: ReadonlySet<string> = words(
  'a an and as at by for from in into of on onto or per the to vs with ' +
    'al con de del e el en la las los para por sin y ' +
    'au aux d des du et l le les par pour sur ' +
    'da das do dos na nas no nos ' +
    'dan di ' +
    'am an auf der die für im und vom von zu zum zur',
);

/** Short words that are no abbreviations, where the source's own text has not shown them. */
export const COMMON_SHORT_WORDS: ReadonlySet<string> = words(
  'ace act add age aid air all any are arc ark arm art ask bay be bed bet big box boy bus but buy can cap car cat cup cut dad day do dog dry ear east eat end eye ' +
    'fan far few fit fly fun gas get go god gun gym hall he her him his hot how ice if ill inn it job joy key kid law lay leg let life like log lot low mad man map may ' +
    'me men met mom my new no not now nut oak odd off oil old one our out own pay pet pre pro put raw red rep run sad saw say sea see set sex she shy sit six sky so son ' +
    'sun tax tea teen ten tie toy try two up us use van via war way we web wed who why win yes you zoo ' +
    'amor casa luz mar paz pan pie sol sur una uno vida voz ami bon jeu mer nos rue vie',
);

/** Abbreviations that stay in capitals whatever the source says elsewhere; words that are also common are not here. */
export const ACRONYMS: ReadonlySet<string> = words(
  'aa aarp abc ada adhd aids aka al-anon apa asl bipoc cbo cdc cpr dba dcf dmv dna dui dv ems emt er esl esol faq fbi fema fqhc ged gi hiv hr hud hvac ' +
    'iep ihss iom irs iso lgbt lgbtq lgbtqia llc llp lpn ltc mba mlk mri ngo nyc ocd ot pa pc pcp ptsd pta rn rsvp rv sat ssa ssdi ssi std sti suv tanf tb tdd toefl tty tv ' +
    'uc uk un unhcr unicef upk us usa uscis usda usps va vfw vip voa wic wifi ymca ywca dj tps aspca naacp nami ne nw se sw',
);

/** Abbreviations without vowels that are nonetheless written small: "Dr.", "Blvd". */
export const SMALL_ABBREVIATIONS: ReadonlySet<string> = words(
  'st psy ed dr mr mrs ms jr sr mt ft rd blvd hwy pkwy bldg ctr ltd sq ln ct pl ste apt dept inc corp assn assoc univ hosp svcs svc ctrs co no nos',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
