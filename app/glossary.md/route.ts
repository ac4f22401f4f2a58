import { markdownResponse } from '@/app/markdown-response'

export const dynamic = 'force-static'

export const GET = (): Promise<Response> => markdownResponse('/glossary', 'glossary')
