/** What `--print-pdf` says on stdout when it is done: this prefix, then `{"error": null}` or the failure. */
export const PRINT_REPORT_PREFIX = 'zhangfa-print ';
