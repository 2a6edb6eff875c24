import { expect, it } from 'vitest';
import { projectFolder } from '../../runtime/paths.mjs';
import { collectLicences } from './licences.mjs';

it('licences of what the program is made of are collected, and of no tool', () => {
  const text = collectLicences(projectFolder);
  expect(text).toMatch(/^docx [\d.]+ \(MIT\)$/m);
  expect(text).toMatch(/^@resvg\/resvg-wasm [\d.]+ \(MPL-2\.0\)$/m);
  expect(text).toContain('Permission is hereby granted, free of charge');
  expect(text).not.toMatch(/^vitest /m);
});
