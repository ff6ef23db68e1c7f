/** As Azure allows it: letters of any script, and no dot at the end. */
export const isGroupName = (text: string): boolean => /^[\p{L}\p{N}_.()-]{0,89}[\p{L}\p{N}_()-]$/u.test(text);
