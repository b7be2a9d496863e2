// Russian in the nominative and the genitive, Kazakh, English; each list begins with January.
const NAMES: readonly (readonly string[])[] = [
  "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" "),
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),
  "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(" "),
  "january february march april may june july august september october november december".split(" "),
  "янв фев мар апр май июн июл авг сен окт ноя дек".split(" "),
  "jan feb mar apr may jun jul aug sep oct nov dec".split(" "),
];

/** The number of a month by its name in Russian, Kazakh or English, from 1; undefined where it is none. */
export function monthNamed(name: string): number | undefined {
  const lower = name.toLowerCase();
  for (const names of NAMES) {
    const place = names.indexOf(lower);
    if (place !== -1) return place + 1;
  }
  return undefined;
}
