/** What Windows throws: an HRESULT or Win32 code as eight hex digits. */
export class WindowsError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`Windows says ${code}.`);
    this.code = code.toLowerCase();
  }
}

/** The deadline came while this was still looking. */
export class OutOfTime extends Error {}

/** `[TimeoutException]`. */
export const toolTimedOut = '80131505';

/** `WBEM_E_CALL_CANCELLED` after a time-out. */
export const cimTimedOut = '80041069';

/** `WSAETIMEDOUT`. */
export const socketTimedOut = '0000274c';

/** `WBEM_E_INVALID_CLASS`: this Windows has no such class. */
export const noSuchClass = '80041010';

/** `ERROR_FILE_NOT_FOUND`. */
export const notFound = '00000002';

/** `COR_E_IO`: the other side hung up. */
export const connectionClosed = '80131620';
