declare module '@citation-js/core' {
  type Citation = { data: unknown[]; format: (name: string, options?: Record<string, unknown>) => string }
  export const Cite: new (data: unknown) => Citation
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-ris'
