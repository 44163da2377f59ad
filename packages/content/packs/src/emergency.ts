import numbers from '../emergency/numbers.json' with { type: 'json' };

/** What a number is for. */
type Purpose = 'emergency' | 'suicide' | 'child' | 'missing-child' | 'victim';

/** A number of a country, with where it was read and when. It has no text of its own: none was reviewed. */
export interface CountryNumber {
  readonly number: string;
  readonly for: Purpose;
  readonly source: { readonly title: string; readonly read: string };
}

interface Listed extends CountryNumber {
  readonly countries: readonly string[];
  /** Reserved by law and not run everywhere: only a city can say that it answers. */
  readonly onlyIfConfirmed?: boolean;
}

/** The numbers of a country (ISO 3166-1 alpha-2) that hold in all of it; none where the country is not known. */
export function emergencyNumbers(country: string | undefined): CountryNumber[] {
  return (numbers as readonly Listed[])
    .filter(({ countries, onlyIfConfirmed }) => country !== undefined && countries.includes(country) && !onlyIfConfirmed)
    .map(({ number, for: purpose, source }) => ({ number, for: purpose, source }));
}
