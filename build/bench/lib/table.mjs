// @ts-check
/** Measurements as a table for people. */

/** @typedef {import('./measure.ts').Measurement} Measurement */

const HEAD = ['', 'median', 'fastest – slowest', 'runs', 'compared with', 'ratio', 'target'];

/** @param {number} ms */
const formatMs = (ms) => `${ms >= 100 ? ms.toFixed(0) : ms >= 10 ? ms.toFixed(1) : ms.toFixed(2)} ms`;

/** @param {Measurement} measurement */
function formatTarget({ medianMs, baseline, target }) {
  if (!target) return '';
  const value = target.kind === 'ms' ? medianMs : (baseline?.ratio ?? Number.NaN);
  const limit = target.kind === 'ms' ? formatMs(target.limit) : `${target.limit}×`;
  return `≤ ${limit} ${value <= target.limit ? 'met' : 'MISSED'}`;
}

/** @param {Measurement} measurement */
function formatRow(measurement) {
  const { name, medianMs, rangeMs, runs, baseline } = measurement;
  return [
    name,
    formatMs(medianMs),
    `${formatMs(rangeMs[0])} – ${formatMs(rangeMs[1])}`,
    String(runs),
    baseline ? `${baseline.name} ${formatMs(baseline.medianMs)}` : '',
    baseline ? `${baseline.ratio.toFixed(2)}×` : '',
    formatTarget(measurement),
  ];
}

/**
 * @param {string} title
 * @param {readonly Measurement[]} measurements
 */
export function formatTable(title, measurements) {
  const rows = [HEAD, ...measurements.map(formatRow)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [`\n${title}`, ...lines.map((line) => `  ${line}`)].join('\n');
}
