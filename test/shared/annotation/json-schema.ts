/*
 * Just enough of JSON Schema draft 4 to run the W3C's own tests of its annotation model: `$ref` across files (its
 * siblings are ignored, as draft 4 says), and the keywords those files use. A keyword that it does not know is a throw.
 */

/** A schema as parsed from JSON. */
export type Schema = { readonly [keyword: string]: unknown };

const prose = new Set(
  '$schema id title description assertionType expectedResult onUnexpectedResult errorMessage definitions styleClass'.split(
    ' ',
  ),
);
const formats: Readonly<Record<string, RegExp>> = {
  uri: /^[a-z][a-z\d+.-]*:\S+$/i,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/,
};

/** Whether `value` is as `schema`, found in the file `name` of `files`, says. */
export function isValid(value: unknown, schema: Schema, name: string, files: ReadonlyMap<string, Schema>): boolean {
  const check = (one: unknown, by: unknown): boolean => isValid(one, asSchema(by), name, files);
  if (typeof schema.$ref === 'string') {
    const [file, path = ''] = schema.$ref.split('#');
    const home = file || name;
    const found = path
      .split('/')
      .filter(Boolean)
      .reduce<unknown>((at, key) => asSchema(at)[key], files.get(home));
    return isValid(value, asSchema(found), home, files);
  }
  return Object.entries(schema).every(([keyword, rule]) => {
    if (prose.has(keyword) || keyword === '$ref ') return true;
    switch (keyword) {
      case 'type':
        return [rule].flat().some((type) => isOfType(value, type));
      case 'enum':
        return asArray(rule).includes(value);
      case 'not':
        return !check(value, rule);
      case 'allOf':
        return asArray(rule).every((by) => check(value, by));
      case 'anyOf':
        return asArray(rule).some((by) => check(value, by));
      case 'oneOf':
        return asArray(rule).filter((by) => check(value, by)).length === 1;
      case 'required':
        return !isObject(value) || asArray(rule).every((key) => String(key) in value);
      case 'properties':
        return (
          !isObject(value) ||
          Object.entries(asSchema(rule)).every(([key, by]) => !(key in value) || check(value[key], by))
        );
      case 'patternProperties':
        return (
          !isObject(value) ||
          Object.entries(asSchema(rule)).every(([pattern, by]) =>
            Object.entries(value).every(([key, one]) => !new RegExp(pattern).test(key) || check(one, by)),
          )
        );
      case 'items':
        return !Array.isArray(value) || value.every((one) => check(one, rule));
      case 'minItems':
        return !Array.isArray(value) || value.length >= Number(rule);
      case 'maxItems':
        return !Array.isArray(value) || value.length <= Number(rule);
      case 'minimum':
        return (
          typeof value !== 'number' || (schema.exclusiveMinimum === true ? value > Number(rule) : value >= Number(rule))
        );
      case 'exclusiveMinimum':
        return true;
      case 'pattern':
        return typeof value !== 'string' || new RegExp(String(rule)).test(value);
      case 'format':
        return typeof value !== 'string' || (formats[String(rule)]?.test(value) ?? true);
      case 'dependencies':
        return (
          !isObject(value) ||
          Object.entries(asSchema(rule)).every(
            ([key, needs]) =>
              !(key in value) ||
              (Array.isArray(needs) ? needs.every((need) => String(need) in value) : check(value, needs)),
          )
        );
      default:
        throw new Error(`Unknown keyword ${keyword} in ${name}`);
    }
  });
}

function isOfType(value: unknown, type: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'null') return value === null;
  return typeof value === type;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const asArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const asSchema = (value: unknown): Schema => {
  if (!isObject(value)) throw new Error('A schema was expected');
  return value;
};
