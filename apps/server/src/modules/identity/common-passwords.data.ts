// The commonest passwords, long enough to pass the rule of length. Compared in small letters, without signs (Admin@12345
// is admin12345) and once more with the usual letter swaps undone (P@ssw0rd is password): see password.rules.ts.

/** Whole passwords. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `12345678910 123456789a 123456789abc 1234567890 12345678901 0123456789 0123456789abcdef 1234567890123456 9876543210
  1234567890abc a1234567890 aa123456789 abc123456789 abcd123456 abcd1234567 abcde12345 abcdef123456 a123456789
  abcdefghijklmnop abcdefghijklmnopqrstuvwxyz qwertyuiop qwertyuiopasdfgh qwertyuiopasdfghjkl qwer123456 qwe123456789
  qwerty123456 qwerty1234 qwerty12345 asdfghjkl123 asd123456789 zxcvbnm123 zxc123456789 1q2w3e4r5t 1q2w3e4r5t6y
  1qaz2wsx3edc 1qazxsw23edc qazwsxedc123 qazwsx123456 q1w2e3r4t5 1qaz2wsx3edc4rfv 147258369a 147258369 woaini1314520
  woaini1314 woaini520520 woaini5201314 5201314520 52013145201314 13145201314 aini1314520 woaizhongguo woaizuguo
  zhongguo123 zhonghuarenmin nihao123456 wangyut2 mima123456 mima123456789 iloveyou123 iloveyou520 iloveyou1314
  letmein123 welcome123 welcome1234 welcome2026 trustno1trustno1 changeme123 changeme1234 secret123456 monkey123456
  dragon123456 football123 baseball123 superman123 sunshine123 princess123 aaaa111111 aaa1111111 a111111111 a000000000
  112233445566 11223344556677 123123123123 123321123321 123qweasdzxc qweasdzxc123 123qwe123qwe abc123abc123
  qaz123wsx456 test123456 test1234test temp123456 guest123456 user123456 root123456 oracle123456 mysql123456
  huawei123456 huawei12345 huaweihuawei cisco123456 h3c123456 changeme2026 server123456 windows123 office123456
  gongan110110 yinghang123 xuexiqiangguo qiangguo123 dangjian123 luoshi123456 luoshi2026 fangan123456 bangong123`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Words that with only digits around them are guessed at once: Admin@2026, Password123, 管理员12345678. */
export const commonWords: ReadonlySet<string> = new Set(
  `password passwd pass admin administrator sysadmin root system manager test user guest welcome letmein changeme secret
  master login qwerty qwertyuiop asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc qaz wsx abc abcd abcde abcdef
  iloveyou woaini aini mima yonghu guanliyuan zhongguo beijing shanghai huawei china gov office oa server luoshi a aa aaa
  q qq qwe qwer asd zxc xiaoming zhang wang li liu chen 密码 管理员 用户 系统管理员 安全管理员 审计员 落实 中国 我爱你 我爱中国 办公室`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
