import { describe, expect, it } from 'vitest';
import { type GreyPicture, withoutSeals } from '../../../../src/adapters/readers/decoder/grey-picture.ts';
import { skewOf, straightened } from '../../../../src/adapters/readers/decoder/skew.ts';
import { drawScan, type ScanOptions } from '../../../support/documents/scan.ts';
import { paragraph } from '../../../support/documents/sentences.ts';

function scan(options: ScanOptions, paragraphs = [paragraph(900), paragraph(500, 3)]): GreyPicture {
  const canvas = drawScan(paragraphs, options);
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return withoutSeals(canvas.width, canvas.height, data);
}

describe('skewOf', () => {
  it.each([-4.5, -2.3, -0.6, 0, 0.4, 1.5, 3.8])('measures a turn of %s degrees', (skew) => {
    expect(Math.abs(skewOf(scan({ skew })) - skew)).toBeLessThan(0.15);
  });

  it('is not misled by a seal', () => {
    expect(skewOf(scan({ seal: { x: 600, y: 300, radius: 150 } }))).toBe(0);
  });

  it('is 0 for a page without ink', () => {
    expect(skewOf(scan({}, ['']))).toBe(0);
  });
});

describe('straightened', () => {
  it('turns lines of text level and leaves the size of the page', () => {
    const skewed = scan({ skew: 2 });
    const level = straightened(skewed);
    expect({ width: level.width, height: level.height }).toEqual({
      width: skewed.width,
      height: skewed.height,
    });
    expect(Math.abs(skewOf(level))).toBeLessThan(0.15);
  });

  it('gives back a level page untouched', () => {
    const level = scan({});
    expect(straightened(level)).toBe(level);
  });
});
