/** Makes empty records, all for rows of one table. */
export type RecordMaker = () => Record<string, unknown>;

/**
 * Records of a large source are the most of its memory. An engine keeps four fields of `{}` inside the object and the others
 * in an array beside it; objects of a constructor have room inside for as many as the first of them needed: a quarter less.
 * They are plain objects to everybody else.
 */
export function recordMaker(): RecordMaker {
  // What a constructor might assign is what engines make room for. It never does.
  function Shape(this: Record<string, unknown>, fill: boolean): void {
    if (fill) {
      this.a = this.b = this.c = this.d = this.e = this.f = this.g = this.h = undefined;
    }
  }
  Shape.prototype = Object.prototype;
  const constructor = Shape as unknown as new (fill: boolean) => Record<string, unknown>;
  return () => new constructor(false);
}
