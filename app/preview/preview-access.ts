import 'server-only'
import { cookies } from 'next/headers'
import { isPass, passCookie, previewSecretFrom } from '@/http/preview-pass.mjs'

/** Returns whether this server shows drafts at all, and whether who asks holds a pass that still holds. */
export async function previewAccess(): Promise<{ isOffered: boolean; isGiven: boolean }> {
  const secret = previewSecretFrom(process.env.PREVIEW_SECRET)
  const pass = (await cookies()).get(passCookie)?.value
  return { isOffered: secret !== null, isGiven: isPass(pass, secret, Date.now()) }
}
