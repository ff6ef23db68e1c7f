/**
 * What must still be so; Azure refuses otherwise, and nothing of another person is overwritten. `etag`: the resource
 * still has it. `absent`: there is still none of this name.
 */
export type Unchanged = { readonly etag?: string; readonly absent?: true };

export const onlyIf = ({ etag, absent }: Unchanged) => {
  const customHeaders = {
    ...(etag === undefined ? {} : { 'If-Match': etag }),
    ...(absent ? { 'If-None-Match': '*' } : {}),
  };
  return Object.keys(customHeaders).length > 0 ? { requestOptions: { customHeaders } } : {};
};
