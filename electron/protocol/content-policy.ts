/** What the pages of the program may load and do, as the Content-Security-Policy header that `app://` answers with. */

const LOCKED = "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The editor's pages. Styles are allowed inline because Fluent UI's styling engine inserts them at run time. */
export const RENDERER_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  LOCKED,
].join('; ');

/** Pages made for printing: no script at all, pictures only from the page itself. */
export const PRINT_POLICY = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; ${LOCKED}`;
