/** What the system calls an error: "ENOENT", "ERR_SQLITE_ERROR". Undefined where it has no such name. */
export function errorCode(error: unknown): string | undefined {
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
