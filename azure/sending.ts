/** What every request to an SDK client is sent with. */
export type SendOptions = { readonly abortSignal: AbortSignal; readonly updateIntervalInMs: number };
