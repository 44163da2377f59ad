import type { DatasetBuilder, Fields, Place } from './dataset-builder.js';

/**
 * The address of a place that must not be found: the town is shown, the street is not. The whole address is kept as a row of its
 * own that is marked private and so withheld everywhere, because the same street must be found where it stands in other rows and texts.
 *
 * @param point latitude and longitude, which the location itself must not have
 */
export function addPrivateAddress(builder: DatasetBuilder, address: Fields, point: Fields, place: Place): void {
  const { location_id, address_type, city, state_province, country } = address;
  if (city !== undefined) builder.add('addresses', { location_id, address_type, city, state_province, country }, place);
  builder.add('addresses', { ...address, ...point }, place, ['private']);
}
