/** A vertical position in pixels from the top of a view of a given height. */
export const pixelY = (height: number) =>
  ({
    field: 'y',
    type: 'quantitative',
    scale: { domain: [0, height], range: [0, height], nice: false, zero: false },
    axis: null,
  }) as const
