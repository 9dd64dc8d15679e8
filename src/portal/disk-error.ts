/** What was thrown → whether it was the disk that refused something. */

/** The system's code of an error of the disk (`ENOENT`); null for any other error. */
export function diskErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** What `act` comes to; null where the disk refuses it. */
export function unlessRefused<Result>(act: () => Result): Result | null {
  try {
    return act();
  } catch (error) {
    if (diskErrorCode(error) === null) throw error;
    return null;
  }
}
