import { licence } from '@/evidence/study/site'
import type { PartialDate } from '@/evidence/study/result'

export type ExportFile = {
  name: string
  /** Media type, without a character set. */
  type: string
  saved: boolean
  /** Addresses that tell a machine more about the file, by relation. */
  links: { rel: string; address: string; type?: string }[]
  /** Day of the last change of the content, where it has one. */
  changedOn?: PartialDate
}

/** Returns the answer that serves a file: its type, its name, its licence and where it belongs. */
export function exportResponse(body: string | Uint8Array<ArrayBuffer>, file: ExportFile): Response {
  const { name, type, saved, links, changedOn } = file
  const all = [...links, { rel: 'license', address: licence.address }]
  return new Response(body, {
    headers: {
      'content-type': typeof body === 'string' ? `${type}; charset=utf-8` : type,
      'content-disposition': `${saved ? 'attachment' : 'inline'}; filename="${name}"`,
      link: all.map(linkValue).join(', '),
      ...(changedOn && { 'last-modified': new Date(changedOn).toUTCString() }),
    },
  })
}

function linkValue({ rel, address, type }: ExportFile['links'][number]): string {
  return `<${address}>; rel="${rel}"${type ? `; type="${type}"` : ''}`
}
