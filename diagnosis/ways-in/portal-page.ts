/** The page of a resource in the portal; the portal asks in which directory to look. */
export const portalPage = (resource: string, page: string): string =>
  `https://portal.azure.com/#resource${encodeURI(resource)}/${page}`;
