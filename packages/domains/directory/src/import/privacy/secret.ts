import type { HsdsTable } from '@newcomer/hsds';
import type { Point } from '../../directory.js';
import type { Secrecy } from '../secrecy.js';
import type { House } from './house.js';

/** Where something secret was found, for the message to the person who must decide. */
export interface SecretSource {
  readonly table: HsdsTable;
  readonly row: number;
  readonly id: string;
}

export interface SecretBase {
  level: Secrecy;
  /** True where no mark of the source says that it is secret, but what the record is (a survivors' shelter). */
  inferred: boolean;
  /** The first row that it was found in. */
  readonly source: SecretSource;
  /** Ids of all organizations whose secret it is. */
  readonly organizations: Set<string>;
  /** Set when it has been settled that the city itself publishes it: it is reported, and stays. */
  published: boolean;
}

export interface AddressSecret extends SecretBase {
  readonly kind: 'address';
  /** Undefined where the line names no house: then its words are compared one by one. */
  readonly house: House | undefined;
  /** The line as it is compared, for lines without a house. */
  readonly line: string;
  readonly city: string;
  readonly postalCode: string;
}

export interface PhoneSecret extends SecretBase {
  readonly kind: 'phone';
  /** Without trunk and leading zeros. */
  readonly digits: string;
}

export interface EmailSecret extends SecretBase {
  readonly kind: 'email';
  /** In small letters. */
  readonly address: string;
}

export interface PointSecret extends SecretBase {
  readonly kind: 'point';
  readonly point: Point;
  /** False where only the point tells the place: then an address at the same point would tell it. */
  readonly addressKnown: boolean;
}

export type Secret = AddressSecret | PhoneSecret | EmailSecret | PointSecret;
