import type { Material } from '../../src/exports/material.ts'
import { extract } from '../../src/core/pipeline.ts'
import { gatherMaterial } from '../../src/exports/material.ts'
import { readFolder } from '../../src/read/read-folder.ts'
import { crossCity } from '../../src/tables/cross-city.ts'
import { datesOf, placesOf } from '../../src/exports/material.ts'
import { lexicon } from './table-case.ts'

const texts = {
  'hai-phong-2020': [
    'hai-phong',
    'Năm 2020, GRDP của Hải Phòng tăng 12,23%, không đạt kế hoạch (kế hoạch 16,5%). ' +
      'Thu ngân sách đạt 84.199,2 tỷ đồng. GDP cả nước tăng 2 - 3%.',
  ],
  'hai-phong-2021': [
    'hai-phong',
    'GRDP của Hải Phòng năm 2020 tăng 11,22%. Hải Phòng đón hơn 7,5 triệu lượt khách năm 2020.',
  ],
  'can-tho-2020': ['can-tho', 'Năm 2020, GRDP của Cần Thơ ước tăng 2,2%; 9 tháng đầu năm 2020, IIP tăng 1,08%.'],
} as const

/** Three short texts: two that give different values for one thing, an estimate, a target, a range, a bound and a stretch of months. */
export function smallMaterial(): Material {
  return gatherMaterial(
    Object.entries(texts).map(([id, [place, text]]) => {
      const document = {
        id,
        text,
        meta: { title: `Báo cáo "${id}"`, publisher: 'Báo, A', date: '2021-01-15', place, language: 'vi' as const },
      }
      return { document, extraction: extract(document, lexicon) }
    }),
  )
}

/** The texts of the corpus, read. */
export async function corpusMaterial(): Promise<Material> {
  const { documents } = await readFolder('corpus')
  return gatherMaterial(documents.map((document) => ({ document, extraction: extract(document, lexicon) })))
}

/** The table of a material. */
export const tableFrom = (material: Material) =>
  crossCity({
    observations: material.observations,
    lexicon,
    places: placesOf(material, lexicon),
    dateOf: datesOf(material.documents),
  })
