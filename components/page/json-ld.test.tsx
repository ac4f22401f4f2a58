import { renderToStaticMarkup } from 'react-dom/server'
import type { Graph } from 'schema-dts'
import { expect, test } from 'vitest'
import { JsonLd } from './json-ld'

test.each(['</script><script>alert(1)</script>', '<!--<script>', ']]>', '"onmouseover="a', 'a\u2028b\ud800'])(
  'the words %j stay words in linked data, and end no element',
  (title) => {
    const data: Graph = { '@context': 'https://schema.org', '@graph': [{ '@type': 'Article', name: title }] }
    const html = renderToStaticMarkup(<JsonLd data={data} />)
    expect(html.match(/<\/?[a-z!]/g)).toEqual(['<s', '</s'])
    expect(JSON.parse(html.replace(/^<script[^>]*>|<\/script>$/g, ''))).toEqual(data)
  },
)
