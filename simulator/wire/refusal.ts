/** An answer that is an error, in Azure's own words. Thrown by handlers, turned into the answer in one place. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly details: readonly { code: string; message: string; target?: string }[] | undefined;

  constructor(
    status: number,
    code: string,
    message: string,
    more: {
      headers?: Readonly<Record<string, string>>;
      details?: readonly { code: string; message: string; target?: string }[];
    } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = more.headers ?? {};
    this.details = more.details;
  }
}

/** ARM's own 404, which the front door gives before a provider is asked. */
export const resourceNotFound = (type: string, names: string, group: string): Refusal =>
  new Refusal(
    404,
    'ResourceNotFound',
    `The Resource '${type}/${names}' under resource group '${group}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );

export const badRequest = (code: string, message: string): Refusal => new Refusal(400, code, message);
