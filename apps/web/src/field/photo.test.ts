import { expect, test } from 'vitest';
import { fitted, photoName } from './photo.ts';

test('the longer side is at most 1600 px, the shape stays, nothing is enlarged', () => {
  expect(fitted(4000, 3000)).toEqual({ width: 1600, height: 1200 });
  expect(fitted(3000, 4000)).toEqual({ width: 1200, height: 1600 });
  expect(fitted(800, 600)).toEqual({ width: 800, height: 600 });
  expect(fitted(10_000, 1)).toEqual({ width: 1600, height: 1 });
});

test('the name gets the ending of a JPEG', () => {
  expect(photoName('IMG_2041.HEIC')).toBe('IMG_2041.jpg');
  expect(photoName('上河村 东口.v2.png')).toBe('上河村 东口.v2.jpg');
  expect(photoName('.jpg')).toBe('photo.jpg');
});
