// The library has no types of its own: these are the parts that are used here and in tests.
declare module '@citation-js/core' {
  type Citation = {
    data: unknown[]
    format: (name: string, options?: Record<string, unknown>) => unknown
  }
  type Templates = { add: (name: string, style: string) => void }
  export const Cite: new (data: unknown, options?: Record<string, unknown>) => Citation
  export const plugins: { config: { get: (plugin: '@csl') => { templates: Templates } } }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-ris'
