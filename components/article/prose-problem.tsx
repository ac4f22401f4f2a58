/** Stands where a tag could not be resolved, for the editor who is writing; never in a build. */
export function ProseProblem({ name, message }: { name: string; message: string }) {
  return (
    <mark className="prose-problem">
      &lt;{name}&gt; {message}
    </mark>
  )
}
