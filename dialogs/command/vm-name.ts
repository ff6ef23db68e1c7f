/**
 * What Azure allows, and nothing that a query, a path or a card could misread.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
 */
export const isVmName = (text: string): boolean =>
  /^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,62}[A-Za-z0-9_])?$/.test(text);
