const places = [
  'Hải Phòng',
  'Cần Thơ',
  'Đà Nẵng',
  'Hà Nội',
  'Quảng Ninh',
  'Bình Dương',
  'Đồng Nai',
  'Nghệ An',
  'Thanh Hóa',
]

/** Sentences of one figure each, with two numbers to fill in. */
const sentences = [
  'GRDP tăng #% so với cùng kỳ.',
  'Thu ngân sách nhà nước đạt # tỷ đồng.',
  'Kim ngạch xuất khẩu đạt # triệu USD.',
  'Tổng mức bán lẻ hàng hóa đạt # tỷ đồng.',
  'Chỉ số sản xuất công nghiệp tăng #% so với cùng kỳ.',
  'Sản lượng lúa đạt # tấn.',
  'Thu nhập bình quân đầu người đạt # triệu đồng.',
  'Tỷ lệ hộ nghèo còn #%.',
  'Kim ngạch nhập khẩu tăng #% so với cùng kỳ.',
  'Thu hút đầu tư nước ngoài đạt # triệu USD.',
]

/** An invented report of a year with ten figures; equal numbers give equal texts. */
export function syntheticReport(number: number): string {
  const place = places[number % places.length] ?? ''
  const year = 2000 + (number % 25)
  const lines = sentences.map((sentence, k) => sentence.replace('#', figure(number * sentences.length + k)))
  return [`Báo cáo kinh tế - xã hội ${place} năm ${year}`, `Năm ${year}, ${place} đạt kết quả sau.`, ...lines, ''].join(
    '\n',
  )
}

/** A number between 1,0 and 98,9 that changes with every step. */
function figure(step: number): string {
  const scrambled = Math.imul(step + 1, 2_654_435_761) >>> 0
  return `${1 + (scrambled % 98)},${(scrambled >>> 8) % 10}`
}
