// A photo as a phone takes it: it says where it was taken.
import sharp from 'sharp';

export async function takePhoto(): Promise<Buffer> {
  return sharp({ create: { width: 1800, height: 1200, channels: 3, background: { r: 92, g: 120, b: 96 } } })
    .withExif({
      IFD0: { Make: 'Phone', Model: 'P1' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '30/1 15/1 1234/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '120/1 9/1 5/1',
      },
    })
    .jpeg()
    .toBuffer();
}

export async function cameraDataOf(photo: Buffer): Promise<Buffer | undefined> {
  return (await sharp(photo).metadata()).exif;
}
