// Prints nginx's configuration for a release: `npm run -s nginx -- --name example.org > denominator.conf`.
import { realpathSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { fileURLToPath } from 'node:url'
import { readManifest } from './manifest.mjs'
import { nginxConfig } from './nginx-config.mjs'

const help = `Prints a piece of configuration for nginx's http block, made from a release:
  npm run -s nginx -- --name example.org > /etc/nginx/conf.d/denominator.conf
  nginx -t && systemctl reload nginx

  --name         the site's name, as in SITE_URL
  --app          where the server behind listens; 127.0.0.1:3000 without it; again for each further one
  --listen       where nginx listens; 80, or 443 with a certificate
  --certificate  file of the certificate, for TLS and HTTP/2; with --key, the file of its key
  --release      the folder of another release than the live one
Made anew after each publication: it names the files of one release. Start the server behind with TRUST_PROXY=1.`

const root = fileURLToPath(new URL('..', import.meta.url))

try {
  const { values } = parseArgs({
    options: {
      name: { type: 'string' },
      app: { type: 'string', multiple: true },
      listen: { type: 'string' },
      certificate: { type: 'string' },
      key: { type: 'string' },
      release: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) console.log(help)
  else process.stdout.write(configFor(values))
} catch (error) {
  console.error(`${/** @type {Error} */ (error).message}\n\n${help}`)
  process.exitCode = 1
}

/**
 * Throws a sentence on what is missing or would mean something else in nginx's language.
 * @param {{ name?: string, app?: string[], listen?: string, certificate?: string, key?: string, release?: string }} values
 */
function configFor({ name, app = ['127.0.0.1:3000'], listen, certificate, key, release }) {
  if (name === undefined) throw new Error("--name is missing: the site's name, such as example.org.")
  if ((certificate === undefined) !== (key === undefined))
    throw new Error('--certificate and --key go together: one of them is missing.')
  for (const [option, value] of Object.entries({ name, app: app.join(), listen, certificate, key }))
    if (value !== undefined && !/^[\w.,:/[\]*-]+$/.test(value))
      throw new Error(`--${option} holds a sign that nginx would read as its own: ${JSON.stringify(value)}.`)
  const folder = releaseFolder(release ?? path.join(root, '.denominator', 'live'))
  const manifest = readManifest(path.join(folder, 'site'))
  if (!manifest) throw new Error(`${folder} holds no published site. \`npm run build\` makes one.`)
  const tls = certificate !== undefined && key !== undefined ? { certificate, key } : null
  const siteFolder = path.join(folder, 'site')
  return nginxConfig(manifest, { siteFolder, name, apps: app, listen: listen ?? (tls ? '443' : '80'), tls })
}

/** @param {string} named */
function releaseFolder(named) {
  try {
    return realpathSync(named)
  } catch {
    throw new Error(`There is no release at ${named}. \`npm run build\` makes one.`)
  }
}
