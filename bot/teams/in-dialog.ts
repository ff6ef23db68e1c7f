/** A dialog of Teams sends what an `Action.Submit` holds and knows no `Action.Execute`: each becomes what it falls back to. */
export function inDialog(rendered: unknown): unknown {
  if (Array.isArray(rendered)) return rendered.map(inDialog);
  if (typeof rendered !== 'object' || rendered === null) return rendered;
  if ('type' in rendered && rendered.type === 'Action.Execute' && 'fallback' in rendered) {
    return rendered.fallback;
  }
  return Object.fromEntries(Object.entries(rendered).map(([name, value]) => [name, inDialog(value)]));
}
