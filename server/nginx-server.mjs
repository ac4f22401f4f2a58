// The parts of nginx's configuration that are the same for every release: how a request is read, who stands behind, and the server.

/**
 * Where nginx listens, what it serves and who stands behind it.
 * @typedef {{
 *   siteFolder: string,
 *   name: string,
 *   apps: readonly string[],
 *   listen: string,
 *   tls?: { certificate: string, key: string } | null,
 *   accessLog?: string,
 *   errorLog?: string,
 * }} Place
 */

/** A text as nginx reads it. */
export const quoted = (/** @type {string} */ text) => `"${text.replace(/["\\]/g, '\\$&')}"`

/** What visitors wish for, read by patterns; `$denominator_own` names the file where nginx may answer by itself. */
export const wishes = [
  '# A request of the usual kind, without a body, a range, or an upgrade.',
  'map "$request_method $http_range$http_if_range$http_upgrade$http_next_action$http_content_length$http_transfer_encoding" $denominator_usual {',
  '  default "";',
  '  "GET " 1;',
  '  "HEAD " 1;',
  '}',
  '# A browser, or who takes anything. Else, where there are other forms, the server behind chooses.',
  'map $http_accept $denominator_page { default ""; "" 1; "*/*" 1; "~^text/html(?:,|$)" 1; }',
  '# Weights of encodings are for the server behind; without any, the best of those named.',
  'map $http_accept_encoding $denominator_encoding {',
  '  default plain;',
  '  "gzip, deflate, br, zstd" br;',
  '  "gzip, deflate, br" br;',
  '  gzip gzip;',
  '  "" plain;',
  '  "~[;*]" "";',
  '  "~*(?:^|[\\s,])br(?:[\\s,]|$)" br;',
  '  "~*(?:^|[\\s,])gzip(?:[\\s,]|$)" gzip;',
  '}',
  'map $denominator_encoding$denominator_packs $denominator_packing {',
  '  default plain;',
  '  br1 br;',
  '  gzip1 gzip;',
  '  1 "";',
  '  "" "";',
  '}',
  'map $denominator_packing $denominator_etag {',
  '  default $denominator_etag_plain;',
  '  br $denominator_etag_br;',
  '  gzip $denominator_etag_gzip;',
  '}',
  '# Of a single strong tag it is plain whether it is another; a list, a weak one or a star is for the server behind.',
  'map $http_if_none_match $denominator_condition { default ""; "" 1; "~^\\"[^\\"]*\\"$" 1; }',
  'map "$denominator_page,$denominator_forms" $denominator_form { default 1; ",1" ""; }',
  'map $denominator_usual$denominator_form$denominator_condition$denominator_packing $denominator_own {',
  '  default "";',
  '  111plain $denominator_kind/plain/$denominator_file;',
  '  111br $denominator_kind/br/$denominator_file.br;',
  '  111gzip $denominator_kind/gzip/$denominator_file.gz;',
  '}',
]

/** A server that does not answer is left out for a moment, so that one of several can be started anew. */
export const upstream = (/** @type {Place} */ { apps }) => [
  'upstream denominator {',
  ...apps.map((app) => `  server ${app} max_fails=1 fail_timeout=2s;`),
  '  keepalive 32;',
  '}',
]

/** @param {Place} place */
export function redirectToTls({ name, tls }) {
  if (!tls) return []
  return [
    'server {',
    '  listen 80;',
    `  server_name ${name};`,
    '  return 308 https://$host$request_uri;',
    '}',
  ]
}

/**
 * Answers of one kind: the headers that they have in common, with the variables of those that are an address's own.
 * @typedef {{ number: string, headers: readonly (readonly string[])[], packings: readonly string[] }} Kind
 */

/**
 * @param {Place} place
 * @param {readonly Kind[]} kinds
 */
export function serverOf({ siteFolder, name, listen, tls, accessLog, errorLog }, kinds) {
  return [
    'server {',
    `  listen ${listen}${tls ? ' ssl http2' : ''};`,
    `  server_name ${name};`,
    ...(tls ? [`  ssl_certificate ${tls.certificate};`, `  ssl_certificate_key ${tls.key};`] : []),
    ...(tls ? ['  ssl_protocols TLSv1.2 TLSv1.3;'] : []),
    '  server_tokens off;',
    `  access_log ${accessLog ?? '/var/log/nginx/denominator.log'} denominator buffer=64k flush=1s;`,
    '  # Lines about a request that failed would hold what was searched for.',
    `  error_log ${errorLog ?? '/var/log/nginx/denominator-error.log'} crit;`,
    '  large_client_header_buffers 4 16k;',
    '  client_max_body_size 128k;',
    '  merge_slashes off;',
    '',
    '  location / {',
    '    if ($denominator_own = "") { return 418; }',
    '    # Held already: the server behind says so without the length that nginx would give to an answer that has no body.',
    '    if ($http_if_none_match = $denominator_etag) { return 418; }',
    '    rewrite ^ /denominator-own/$denominator_own last;',
    '  }',
    '  error_page 418 = @denominator;',
    '',
    '  # Everything that nginx would say of a file by itself is said by the headers of its kind.',
    '  types {}',
    '  default_type "";',
    '  etag off;',
    '  if_modified_since off;',
    '  max_ranges 0;',
    '  gzip off;',
    '  sendfile on;',
    '  tcp_nopush on;',
    '  open_file_cache max=20000 inactive=60s;',
    ...kinds.flatMap(({ number, headers, packings }) =>
      packings.flatMap((packing) => [
        `  location ^~ /denominator-own/${number}/${packing}/ {`,
        '    internal;',
        '    error_page 403 404 = @denominator;',
        `    alias ${quoted(`${siteFolder}/`)};`,
        ...headers.map(([header, value]) => `    add_header ${header} ${value};`),
        ...(packing === 'plain' ? [] : [`    add_header content-encoding ${packing};`]),
        '  }',
      ]),
    ),
    '',
    '  location @denominator {',
    '    # The target as it was sent, also where a file that the release lists could not be read.',
    '    proxy_pass http://denominator$request_uri;',
    '    proxy_http_version 1.1;',
    '    proxy_set_header Connection "";',
    '    proxy_set_header Host $http_host;',
    '    # The server behind is told to trust one proxy (TRUST_PROXY=1); what a visitor says of itself is not passed on.',
    '    proxy_set_header X-Forwarded-For $remote_addr;',
    '    proxy_set_header X-Forwarded-Proto $scheme;',
    '    proxy_connect_timeout 2s;',
    '    proxy_read_timeout 60s;',
    '  }',
    '}',
  ]
}
