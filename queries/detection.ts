import 'server-only'
import { readFile } from 'node:fs/promises'
import { storedDetectionSchema, type Detection } from '@/evidence/detection/detection'
import { contentFile } from './content-folder'

/** Returns what the rules were last measured to detect, or null before the first measurement. Throws on a file that is not one. */
export async function getDetection(): Promise<Detection | null> {
  try {
    const text = await readFile(contentFile('content/detection.json'), 'utf8')
    return storedDetectionSchema.parse(JSON.parse(text))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
