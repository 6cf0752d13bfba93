/** The plans of a file as the warning lists them: "1. 甲方案；2. 乙方案". A title may hold a semicolon; a number begins each. */
export function partsOf(titles: string): { readonly number: number; readonly title: string }[] {
  return titles.split(/；(?=\d+\. )/).flatMap((entry) => {
    const [, number, title] = /^(\d+)\. (.*)$/s.exec(entry) ?? [];
    return number === undefined || title === undefined ? [] : [{ number: Number(number), title }];
  });
}
