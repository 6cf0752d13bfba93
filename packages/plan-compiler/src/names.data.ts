/** Family names that stand at the head of a person's name; those that more often begin a word are left out. */
const FAMILY =
  '王李张刘陈杨赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖蔡潘袁董余苏叶吕魏蒋丁沈姚卢姜崔钟谭汪范廖石贾韦夏傅侯邹熊孟秦薛尹雷龙段郝孔邵史毛覃钱黄高杜戴田程邱贺顾万武莫温贝常樊兰祁施陶阮甄岑倪柳俞鲍凌霍翟裴聂詹欧费葛柯牛左柴冉巩栾祝耿关滕靳骆晏阎季童颜梅盛刁练章云潭洪包诸欧';

/** Whether what stands behind a post can be a person: 副主任王某, not 主管部门 or 村民兵. */
export const FAMILY_NAME: RegExp = new RegExp(`^[${FAMILY}方安文严任金江白龚舒池尚申万成易柏卞佟敖涂蒲]`, 'u');

/** A whole name, where nothing but the name stands before 牵头 or 负责. */
export const FULL_NAME: RegExp = new RegExp(
  `^(?!范围|林业|林场|石油|夏季|马上|周边|周围|周末|余下|雷电|龙头|高度|高效|常态|常年|万众|黄色|何时|白天|关键|童年|季度|盛装|包村|左右)[${FAMILY}][\\u4e00-\\u9fff]{1,2}$`,
  'u',
);
