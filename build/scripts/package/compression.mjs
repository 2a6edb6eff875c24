// @ts-check
/** How packages are pressed: a test build is made to be installed once, what is given to people is worth minutes of one core. */

/** @typedef {{ name: 'xz' | 'gzip', extension: 'xz' | 'gz', level: number }} Compression */

/**
 * @param {boolean} isTest
 * @returns {Compression}
 */
export const chooseCompression = (isTest) =>
  isTest ? { name: 'gzip', extension: 'gz', level: 1 } : { name: 'xz', extension: 'xz', level: 6 };
