// Photos as they are sent: turned upright, at most 1600 px, JPEG. A camera's 12 MB would not leave a village in time.

export const longestSide = 1600;
const quality = 0.82;

/** Width and height within the longest side, never enlarged. */
export function fitted(width: number, height: number, longest = longestSide): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The photo, smaller; rejects when the browser can't read it. Drawing it anew also leaves the camera's data behind. */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const { width, height } = fitted(picture.width, picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const surface = canvas.getContext('2d');
  if (surface === null) throw new Error('no canvas');
  // A transparent picture would turn black as JPEG.
  surface.fillStyle = '#fff';
  surface.fillRect(0, 0, width, height);
  surface.drawImage(picture, 0, 0, width, height);
  picture.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', quality);
  });
}

/** The photo's name with the ending of what it has become. */
export function photoName(name: string): string {
  return `${name.replace(/\.[^.]*$/, '') || 'photo'}.jpg`;
}
