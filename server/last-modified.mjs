const modified = /<meta property="article:modified_time" content="(\d{4}-\d{2}-\d{2})"/

/**
 * Returns the value of a page's Last-Modified header: the day on which what it says last changed, as its head names it;
 * null where it names none. A build changes no such day, so it is for readers of headers; whether a copy is still good
 * is told by the ETag, which sees everything.
 * @param {string} html
 */
export function lastModifiedOf(html) {
  const day = html.match(modified)?.[1]
  return day ? new Date(`${day}T00:00:00Z`).toUTCString() : null
}
