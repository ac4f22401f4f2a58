import { figuresOf } from '@/evidence/figures/catalogue'
import type { Study } from '@/evidence/study/study'

/** What can be shown on another site: one result or one figure of a study. */
export type Embedded = { slug: string; kind: 'figures' | 'results'; id: string }

/** Returns the address that other sites may frame: `/embed/studies/x/results/objective-response`. */
export const embedPath = ({ slug, kind, id }: Embedded): string => `/embed/studies/${slug}/${kind}/${id}`

/** Returns the address of the page that says more of it, with its anchor. */
export const pageOfEmbedded = ({ slug, kind, id }: Embedded): string =>
  kind === 'figures' ? `/studies/${slug}/figures/${id}` : `/studies/${slug}/data#${id}`

const name = '[a-z0-9][a-z0-9-]*'
const shapes = [
  new RegExp(`^/embed/studies/(?<slug>${name})/(?<kind>figures|results)/(?<id>${name})$`),
  new RegExp(`^/studies/(?<slug>${name})/(?<kind>figures)/(?<id>${name})$`),
  new RegExp(`^/studies/(?<slug>${name})/(?:data|sources)#(?<id>${name})$`),
  new RegExp(`^/studies/(?<slug>${name})(?:/(?:plain|data|sources))?(?:#.*)?$`),
]

/**
 * Returns the study that an address of this site is about, and what of it: a figure, a result, or null for the whole
 * study. Null when it is no address of a study here. As people paste them, addresses may begin with http: or end with a stroke: they lead
 * to the same page.
 */
export function addressedBy(
  address: string,
  siteAddress: string,
): { slug: string; part: Pick<Embedded, 'kind' | 'id'> | null } | null {
  const place = placeAt(address, siteAddress)
  if (place === null) return null
  const matched = shapes.map((shape) => shape.exec(place)?.groups).find((groups) => groups)
  if (!matched?.slug) return null
  const { slug, kind = 'results', id } = matched
  return { slug, part: id ? { kind: kind === 'figures' ? 'figures' : 'results', id } : null }
}

/** The path and the anchor of an address of this site, without a stroke at the end; null of every other address. */
function placeAt(address: string, siteAddress: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, host, pathname, hash } = new URL(address)
  if (!/^https?:$/.test(protocol) || host !== new URL(siteAddress).host) return null
  return pathname.replace(/\/$/, '') + hash
}

const ofSeveral = new RegExp(`^/(?<kind>conditions|treatments)/(?<id>${name})(?:#.*)?$`)

/** Returns the disease or the drug whose page an address leads to; null when it is no such address here. */
export function pageOfSeveral(
  address: string,
  siteAddress: string,
): { kind: 'conditions' | 'treatments'; id: string } | null {
  const { kind, id } = ofSeveral.exec(placeAt(address, siteAddress) ?? '')?.groups ?? {}
  return id === undefined ? null : { kind: kind === 'conditions' ? 'conditions' : 'treatments', id }
}

/** Returns what is embedded for an address: a study stands for its key result. Null when the study has no such part. */
export function embeddedIn(study: Study, part: Pick<Embedded, 'kind' | 'id'> | null): Embedded | null {
  if (part === null) return { slug: study.slug, kind: 'results', id: study.keyResultId }
  const known = part.kind === 'figures' ? figuresOf(study) : study.results
  return known.some(({ id }) => id === part.id) ? { slug: study.slug, ...part } : null
}
