/**
 * What SQLite's constraints call and PostgreSQL does not have, or has under another name with other answers. They are made in the
 * schema of the tables, and answer as SQLite does where a constraint asks.
 */
export const helperFunctions = [
  // The number that a text begins with; 0 where it begins with none.
  `CREATE FUNCTION sqlite_real(text) RETURNS double precision LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT coalesce(substring($1 from '^[[:space:]]*([+-]?(?:[0-9]+[.]?[0-9]*|[.][0-9]+))')::double precision, 0)
  $$`,
  // A day of the calendar as it was written; null for any other text.
  `CREATE FUNCTION sqlite_date(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT CASE WHEN $1 !~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' OR $1 < '0001' THEN NULL
      WHEN substr($1, 9, 2)::int <= extract(day FROM
        make_date(substr($1, 1, 4)::int, substr($1, 6, 2)::int, 1) + interval '1 month - 1 day') THEN $1 END
  $$`,
  `CREATE FUNCTION sqlite_json_valid(text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE STRICT AS $$
    BEGIN PERFORM $1::json; RETURN true; EXCEPTION WHEN others THEN RETURN false; END
  $$`,
  // The name of a value's type, at a path of one step such as $.title.
  `CREATE FUNCTION sqlite_json_type(text, text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT CASE jsonb_typeof($1::jsonb -> substr($2, 3)) WHEN 'string' THEN 'text' WHEN 'boolean' THEN $1::jsonb ->> substr($2, 3)
      ELSE jsonb_typeof($1::jsonb -> substr($2, 3)) END
  $$`,
  `CREATE FUNCTION sqlite_json_extract(text, text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT $1::jsonb ->> substr($2, 3)
  $$`,
]
