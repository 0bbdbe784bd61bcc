/** "<!DOCTYPE html><html lang=…", "\n<html>" */
const PAGE = /^[\ufeff\s]{0,200}<(?:!doctype html|html)\b/i;

/** Whether bytes begin as a web page does: what is had in place of a file where somebody must sign in first. */
export const isHtml = (bytes: Uint8Array): boolean => PAGE.test(new TextDecoder().decode(bytes.subarray(0, 1_000)));
