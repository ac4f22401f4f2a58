import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { idPattern } from '@/evidence/study/shape/fields'
import { suggestName } from '@/evidence/text/nearest'
import { oneName, readCall } from '../command-line'
import { recordPathsIn } from '../content-files'
import { draftsFolder } from '../record-file'
import { terminal, type Streams } from '../streams'
import { WrongCall } from '../wrong-call'
import {
  plainSkeleton,
  recordSkeleton,
  skeletonDesigns,
  summarySkeleton,
  type SkeletonDesign,
} from './skeleton'

const usage = `npm run new -- SLUG [--design ${skeletonDesigns.join('|')}]
npm run new -- NCT01234567 [--design ...]      the same, with its registry number
    makes content/drafts/SLUG with a short record, a summary and a plain page to fill in
    --content FOLDER    another content folder`

/**
 * Makes the folder of a study to be transcribed, as a command line asks; returns the exit code: 1 where it cannot be
 * made, 2 for a wrong call. The folder stands whole or not at all.
 */
export function runNew(args: string[], streams: Streams = terminal): number {
  const { out, err } = streams
  const wanted = readOptions(args, streams)
  if (typeof wanted === 'number') return wanted
  const { content, slug, registryId, design } = wanted
  const folder = path.join(content, draftsFolder, slug)
  const published = recordPathsIn(content).map((file) => path.dirname(file))
  const taken = [folder, ...published].find((one) => path.basename(one) === slug && existsSync(one))
  if (taken !== undefined) {
    err(`${taken} is there already; nothing was changed. Choose another name, or edit it.\n`)
    return 1
  }
  const files = {
    'record.yaml': recordSkeleton({ slug, registryId, design }),
    'summary.mdx': summarySkeleton(design),
    'plain.mdx': plainSkeleton(),
  }
  const half = `${folder}.new`
  try {
    mkdirSync(half, { recursive: true })
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(half, name), text)
    renameSync(half, folder)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    err(
      `${folder} could not be made: ${error instanceof Error ? error.message : String(error)}. Nothing was left behind.\n`,
    )
    return 1
  }
  out(`${folder}: ${Object.keys(files).join(', ')}\n`)
  out(`Fill in what is empty; keep or delete outcomes. Then: npm run check -- ${slug}\n`)
  return 0
}

const registryNumber = /^NCT\d{8}$/i

const options = { design: { type: 'string', default: 'single-group' } } as const

function readOptions(args: string[], streams: Streams) {
  return readCall(args, streams, usage, options, ({ values, positionals }) => {
    if (positionals.length === 0)
      throw new WrongCall('Name the study: its address, such as "palette-pazopanib", or its NCT number.')
    const name = oneName(positionals)
    const design = skeletonDesigns.find((one) => one === values.design)
    if (design === undefined)
      throw new WrongCall(
        `There is no design "${values.design}". ${suggestName(values.design, skeletonDesigns)}`,
      )
    if (/^NCT/i.test(name) && !registryNumber.test(name))
      throw new WrongCall(`"${name}" is no registry number; expected NCT and eight digits.`)
    const slug = name.toLowerCase()
    if (!idPattern.test(slug))
      throw new WrongCall(
        `"${name}" becomes an address; expected lower-case letters, digits and single hyphens.`,
      )
    const registryId = registryNumber.test(name) ? name.toUpperCase() : null
    return { content: values.content, slug, registryId, design }
  })
}

export type { SkeletonDesign }
